import { createHash } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import openapiTypescript, { astToString, type OpenAPI3 } from 'openapi-typescript'
import { neighbourhoodName } from '../events/index.ts'
import { createServer } from '../services/app/createServer.ts'
import { openWeefsel } from '../services/app/openWeefsel.ts'

const CLIENT = 'explorer/api/openapi.ts'
const VERSION = 'services/http/apiVersion.ts'
const MADE =
  '// Made from the OpenAPI document of the server by `npm run docs`: change the schemas of its routes instead.'

/** The OpenAPI document of a server with everything in it, those routes as well that only a demo has. */
export async function wholeDocument(): Promise<OpenAPI3> {
  const data = await mkdtemp(join(tmpdir(), 'weefsel-document-'))
  const weefsel = await openWeefsel({ data })
  try {
    const app = await createServer(weefsel, { logLevel: 'silent', demo: neighbourhoodName.parse('demo') })
    await app.ready()
    const document = JSON.stringify(app.swagger())
    await app.close()
    return JSON.parse(document)
  } finally {
    await weefsel.close()
    await rm(data, { recursive: true, force: true })
  }
}

const WORDS: ReadonlySet<string> = new Set(['description', 'summary', 'title'])

/** A value without its words, and with its keys in one order: where a route is declared makes no difference. */
function asPrograms(key: string, value: unknown): unknown {
  if (key === 'info' || key === 'tags' || (WORDS.has(key) && typeof value === 'string')) return undefined
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
}

/** The version that the document gives, and a mark that is another one whenever a call or a shape is. */
export function versionOf({ info, ...document }: OpenAPI3): string {
  const hash = createHash('sha256').update(JSON.stringify(document, asPrograms))
  return `${info.version}+${hash.digest('hex').slice(0, 12)}`
}

/** The files that are made from the document, by where they stand. */
export async function madeFrom(document: OpenAPI3): Promise<ReadonlyMap<string, string>> {
  const types = astToString(await openapiTypescript(document, { alphabetize: true, immutable: true }))
  const version = `export const apiVersion = '${versionOf(document)}'\n`
  return new Map([
    [
      CLIENT,
      `${MADE}\n\n/** The version of the interface that these shapes are of. */\n${version}\n${types}`,
    ],
    [
      VERSION,
      `${MADE}\n\n/** The version of the interface: another one whenever a call or a shape is. */\n${version}`,
    ],
  ])
}
