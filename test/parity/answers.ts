import { createHash } from 'node:crypto'
import { type Neighbourhood, type Position, position } from '../../events/index.ts'
import { createServer } from '../../services/app/createServer.ts'
import type { Weefsel } from '../../services/app/openWeefsel.ts'
import { createMemoryGraph, type GraphStore } from '../../services/graph/index.ts'
import type { EventLog } from '../../services/log/index.ts'
import { rebuild } from '../../services/project/index.ts'
import { owner } from '../../services/roles/index.ts'
import type { Slice, SliceQuery } from '../../services/slice/index.ts'
import { DAY, EVERYTHING } from '../support/graph.ts'

/** Moments early, halfway and at the end, each with and without a window, known now and known then. */
function queriesOver(times: Float64Array, upTo: Position): SliceQuery[] {
  const moments = [0.1, 0.5, 1].map((part) => times[Math.floor(part * (times.length - 1))] ?? 0)
  const slices = moments.flatMap((to) => [
    { from: to - 180 * DAY, to, knownAt: upTo },
    { from: Number.NEGATIVE_INFINITY, to, knownAt: position(Math.floor(upTo / 3)) },
  ])
  return [EVERYTHING, ...slices]
}

/** The bytes of every column that the port promises by their digest, under the name of the column and its type. */
const bytesOf = ({ contacts, bonds, ...rest }: Slice) => ({
  ...rest,
  contacts: digests(contacts, ['source', 'target', 'kind', 'at', 'weight', 'position', 'session']),
  bonds: digests(bonds, ['source', 'target', 'kind', 'since', 'position']),
})

type Table<K extends string> = { readonly length: number } & Readonly<Record<K, ArrayBufferView>>

const digests = <K extends string>(table: Table<K>, columns: readonly K[]) => [
  `${table.length} rows`,
  ...columns.map((name) => {
    const column = table[name]
    const bytes = new Uint8Array(column.buffer, column.byteOffset, column.byteLength)
    const digest = createHash('sha256').update(bytes).digest('hex')
    return `${name}: ${bytes.length} bytes of a ${column.constructor.name}, ${digest}`
  }),
]

/**
 * Names and descriptions of people are sealed with keys and nonces made at recording: the same name recorded twice is
 * two texts. Only that is left out here; opened, it is compared where it is shown.
 */
export const withoutSeals = <T>(value: T): T =>
  JSON.parse(JSON.stringify(value), (_, text) =>
    typeof text === 'string' && text.startsWith(SEAL) ? 'sealed' : text,
  ) as T
const SEAL = 'wfs1.'

/** The digest of what the log says, but for the seals: the same for every log of the same events. */
export async function digestWithoutSeals(log: EventLog, name: Neighbourhood): Promise<string> {
  const graph = createMemoryGraph()
  const read: EventLog['read'] = async function* (query) {
    for await (const { entries, ...batch } of log.read(query))
      yield { ...batch, entries: withoutSeals(entries) }
  }
  await rebuild({ ...log, read }, graph, name, await log.head(name))
  return graph.digest(name)
}

/** The answers of a graph to everything it can be asked. */
export async function graphAnswers(graph: GraphStore, name: Neighbourhood, upTo: Position) {
  const whole = await graph.slice(name, EVERYTHING)
  const slices = []
  for (const query of queriesOver(whole.contacts.at, upTo))
    slices.push(bytesOf(await graph.slice(name, query)))
  const bins = { step: 7 * DAY, origin: Date.UTC(2024, 0, 1) }
  const timelines = []
  for (const knownAt of [upTo, position(Math.floor(upTo / 2))])
    timelines.push(await graph.timeline(name, bins, knownAt))
  const histories = []
  const every = Math.ceil(whole.nodes.length / 25)
  for (const { id } of whole.nodes.filter((_, index) => index % every === 0))
    histories.push([id, await graph.history(name, id)])
  return {
    digest: await graph.digest(name),
    checkpoint: await graph.checkpoint(name),
    retractions: await graph.retractions(name),
    slices,
    timelines,
    histories,
  }
}

/** The answers of the API, to the byte. */
export async function httpAnswers(
  weefsel: Weefsel,
  paths: readonly string[],
): Promise<Record<string, string>> {
  const app = await createServer(weefsel, { logLevel: 'silent', openTo: owner })
  try {
    const answers: Record<string, string> = {}
    for (const path of paths) {
      const { statusCode, body } = await app.inject({ url: path, headers: { host: '127.0.0.1' } })
      if (statusCode !== 200) throw new Error(`${path}: ${statusCode} ${body}`)
      answers[path] = body
    }
    return answers
  } finally {
    await app.close()
  }
}
