import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { makeCertificates } from '../eventstoredb/certificates.ts'
import { ownServer } from '../eventstoredb/ownServer.ts'
import { neo4jHere } from '../neo4j/options.ts'
import { sharedServer } from '../neo4j/sharedServer.ts'
import { ownDirectory } from '../support/directory.ts'
import { openssl } from '../support/tools.ts'
import { filledIn, readCompose, readEnvFile, root, type Service } from './composeFile.ts'
import { type Command, portOf, run, start } from './containers.ts'
import { assembleImage, missingImports } from './image.ts'

const PATIENCE = 240_000
const graph = z.object({ nodes: z.array(z.object({ id: z.string() })) })

test('the image holds everything that its files import, and nothing that only development needs', async () => {
  const directory = await ownDirectory()
  const { entrypoint } = assembleImage(directory)
  expect(missingImports(directory)).toEqual([])
  for (const name of ['vitest', 'vite', 'svelte', 'typescript', 'playwright-core', 'node'])
    expect(existsSync(join(directory, 'node_modules', name)), name).toBe(false)
  const { code, out } = await run({ arguments: [...entrypoint, '--help'], environment: {}, directory })
  expect([code, out]).toEqual([0, expect.stringContaining('Usage: weefsel')])
})

describe.skipIf(!neo4jHere || !openssl)('the compose file, with its own commands and variables', () => {
  /** Everything but the containers: an image, secrets, a log server that speaks TLS, and a Neo4j. */
  async function surroundings() {
    const directory = await ownDirectory()
    const [image, data, compose] = ['image', 'data', 'compose'].map((name) => join(directory, name))
    for (const folder of [image!, data!, compose!]) mkdirSync(folder)
    for (const file of ['prepare.sh', 'env.example'])
      cpSync(join(root, 'compose', file), join(compose!, file))
    execFileSync('sh', [join(compose!, 'prepare.sh'), 'single'])
    const certificates = await makeCertificates('eventstore')
    const server = await ownServer({ identity: await certificates.identityOf('eventstore') })
    const neo4j = await sharedServer()
    const { entrypoint } = assembleImage(image!)
    const { services } = readCompose({
      ...filledIn,
      ...readEnvFile(readFileSync(join(directory, '.env'), 'utf8')),
      ...filledIn,
    })

    /** Local values for the hosts, files and ports of the containers. */
    const here = (value: string, more: Readonly<Record<string, string>>) => {
      const stands: Readonly<Record<string, string>> = {
        'eventstore:2113': `localhost:${server.port()}`,
        '/run/authority/ca.crt': certificates.authority,
        '/run/secrets/': `${compose}/secrets/`,
        'bolt://neo4j:7687': neo4j.url,
        ...more,
      }
      return Object.entries(stands).reduce((text, [there, one]) => text.replaceAll(there, one), value)
    }
    function command(service: Service, more: Readonly<Record<string, string>> = {}): Command {
      const files = service.env_file.map((file) => readEnvFile(readFileSync(join(directory, file), 'utf8')))
      const given: Record<string, string> = Object.assign({}, ...files, service.environment)
      const environment = Object.fromEntries(
        Object.entries(given).map(([name, value]) => [name, here(value, more)]),
      )
      Object.assign(environment, { WEEFSEL_DATA: data, WEEFSEL_PORT: '0', NODE_ENV: 'production' })
      Object.assign(environment, { NEO4J_USER: neo4j.user, NEO4J_PASSWORD: neo4j.password })
      return { arguments: [...entrypoint, ...(service.command ?? [])], environment, directory: image! }
    }
    return { services, command, entrypoint, remove: certificates.remove }
  }

  /** A service that is up, and its own check of its health. */
  async function up(service: Service, command: Command) {
    const started = start(command)
    const port = await portOf(started)
    const [, ...check] = service.healthcheck?.test ?? []
    const healthy = () =>
      run({ ...command, arguments: check.map((part) => part.replaceAll('3000', String(port))) })
    return { ...started, url: `http://127.0.0.1:${port}`, healthy }
  }

  test('what is recorded with the one is seen with the other', { timeout: PATIENCE }, async () => {
    const { services, command, entrypoint, remove } = await surroundings()
    const [recording, projecting, exploring] = ['record', 'project', 'explore'].map((name) => services[name]!)
    const record = await up(recording!, command(recording!))
    const project = await up(projecting!, command(projecting!))
    const explore = await up(exploring!, command(exploring!, { 'http://record:3000': record.url }))
    const all = [record, project, explore]
    for (const { healthy, said } of all) {
      await vi.waitFor(async () => expect([(await healthy()).code, said.err]).toEqual([0, said.err]), {
        timeout: 60_000,
        interval: 200,
      })
    }

    const name = `straat-${crypto.randomUUID().slice(0, 8)}`
    const asked = ['token', 'create', '--role', 'kwartiermaker', '--neighbourhood', name]
    const made = await run({ ...command(recording!), arguments: [...entrypoint, ...asked] })
    const token = made.out.trim().split(/\s+/).at(-1) ?? ''
    expect({ code: made.code, token }).toMatchObject({ code: 0, token: expect.stringMatching(/^\S{20,}$/) })

    const at = (url: string, path: string) => `${url}/api/v1/neighbourhoods/${name}${path}`
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
    const people = [crypto.randomUUID(), crypto.randomUUID()]
    for (const [index, url] of [record.url, explore.url].entries()) {
      const event = {
        type: 'resident-registered',
        occurredAt: '2026-01-01',
        data: { resident: people[index] },
      }
      const body = JSON.stringify(event)
      const answer = await fetch(at(url, '/events'), { method: 'POST', headers, body })
      expect([answer.status, await answer.text()]).toEqual([201, expect.any(String)])
      expect((await fetch(at(url, '/events'), { method: 'POST', body })).status).toBe(401)
    }
    await vi.waitFor(
      async () => {
        const answer = await fetch(at(explore.url, '/graph'), { headers })
        const { nodes } = graph.parse(await answer.json())
        expect(nodes.map(({ id }) => id).sort()).toEqual([...people].sort())
      },
      { timeout: 60_000, interval: 200 },
    )
    expect((await fetch(`${explore.url}/`)).headers.get('content-type')).toContain('text/html')

    for (const { child, ended } of all.reverse()) {
      child.kill('SIGTERM')
      expect(await ended).toBe(0)
    }
    for (const { healthy } of all) expect((await healthy()).code).toBe(1)
    await remove()
  })
})
