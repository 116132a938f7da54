import { readFile } from 'node:fs/promises'
import { beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { madeFrom, versionOf, wholeDocument } from '../../scripts/client.ts'
import { apiVersion } from '../../services/http/index.ts'
import { ownServer } from '../support/server.ts'

let document: Awaited<ReturnType<typeof wholeDocument>>
beforeAll(async () => {
  document = await wholeDocument()
})

const schema = z.record(z.string(), z.unknown())
const described = z.object({
  paths: z.record(
    z.string(),
    z.record(
      z.string(),
      z.object({
        responses: z.record(
          z.string(),
          z.object({ content: z.record(z.string(), z.object({ schema })).optional() }),
        ),
      }),
    ),
  ),
  components: z.object({ schemas: z.record(z.string(), schema) }),
})

/** Every answer that is not a problem, with the call that gives it. */
const answersOf = ({ paths }: z.output<typeof described>) =>
  Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).flatMap(([method, { responses }]) =>
      Object.entries(responses)
        .filter(([status]) => /^[123]/.test(status))
        .map(([, { content = {} }]) => ({ call: `${method} ${path}`, content })),
    ),
  )

/** The parts of a schema in which anything at all may stand beside what is named. */
function looseIn(part: unknown, at = ''): string[] {
  if (typeof part !== 'object' || part === null) return []
  const isLoose =
    'type' in part && part.type === 'object' && 'properties' in part && !('additionalProperties' in part)
  const inner = Object.entries(part).flatMap(([key, value]) => looseIn(value, `${at}/${key}`))
  return isLoose ? [at, ...inner] : inner
}

describe('the client of the explorer', () => {
  test('is made from the document of this very server: `npm run docs` makes it anew', async () => {
    for (const [path, made] of await madeFrom(document)) {
      const committed = await readFile(new URL(`../../${path}`, import.meta.url), 'utf8')
      expect(committed === made, `${path} is out of date; run \`npm run docs\``).toBe(true)
    }
  })

  test('can tell a server of another version by every answer, refusals too', async () => {
    const { url } = await ownServer()
    for (const path of ['/api/v1/neighbourhoods', '/api/v1/nothing', '/health/ready']) {
      const { headers } = await fetch(url + path)
      expect(headers.get('api-version'), path).toBe(apiVersion)
    }
  })

  test('is of another version when a shape is another one, and of the same when words are', () => {
    const worded = structuredClone(document)
    worded.info = { ...worded.info, title: 'Another title' }
    expect(versionOf(worded)).toBe(versionOf(document))
    const reordered = structuredClone(document)
    reordered.paths = Object.fromEntries(Object.entries(document.paths ?? {}).reverse())
    expect(versionOf(reordered)).toBe(versionOf(document))
    const changed = structuredClone(document)
    for (const shape of Object.values(changed.components?.schemas ?? {})) {
      if ('properties' in shape && shape.properties) delete shape.properties.name
    }
    expect(versionOf(changed)).not.toBe(versionOf(document))
  })
})

describe('the description of the interface', () => {
  test('says of every call what it answers', () => {
    const answers = answersOf(described.parse(document))
    expect(answers.length).toBeGreaterThan(30)
    const silent = answers.filter(({ content }) => Object.keys(content).length === 0)
    expect(silent.map(({ call }) => call)).toEqual([])
  })

  test('leaves no answer open: what is not named is not answered', () => {
    const { components, ...rest } = described.parse(document)
    expect(looseIn(components.schemas)).toEqual([])
    const loose = answersOf({ components, ...rest }).flatMap(({ call, content }) =>
      looseIn(content).map((at) => `${call} ${at}`),
    )
    expect(loose).toEqual([])
  })

  test('names no shape that is not there, and none that nothing uses', () => {
    const { components } = described.parse(document)
    const text = JSON.stringify(document)
    const used = new Set(
      Array.from(text.matchAll(/#\/components\/schemas\/([^"]+)"/g), ([, name = '']) => name),
    )
    expect(Object.keys(components.schemas).sort()).toEqual([...used].sort())
  })
})
