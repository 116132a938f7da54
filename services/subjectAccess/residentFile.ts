import { z } from 'zod'
import {
  catalogue,
  type Instant,
  isoOf,
  type Neighbourhood,
  type RecordedEvent,
  sources,
  subjectsOf,
} from '../../events/index.ts'
import { foundIn, type ReadContext } from '../explore/index.ts'
import { isUnreadable, openEntries } from '../log/index.ts'
import { isolationLevels } from '../measure/index.ts'
import { registrationsOf, type SliceNode } from '../slice/index.ts'
import { createOthers, type Others } from './others.ts'
import { rowsOf } from './rows.ts'

const label = z.object({ nl: z.string(), en: z.string() })
const row = z.object({ label, value: label })

const seen = z.object({
  at: z.string(),
  who: z.string(),
  role: z.string().nullable(),
  lens: z.string(),
  what: z.string(),
})
type Seen = z.output<typeof seen>

/** Everything that is held about one resident, without the personal data of others. */
export const residentFile = z.object({
  neighbourhood: z.string(),
  resident: z.string(),
  madeAt: z.string(),
  /** The current name and description. */
  described: z.array(row).readonly(),
  /** The current level and contacts; null for a resident who is not in the neighbourhood. */
  standing: z.object({ level: z.enum(isolationLevels), informal: z.number(), formal: z.number() }).nullable(),
  /** The legal basis, purpose and retention of the data, and the objections. */
  rights: z.array(z.object({ at: z.string(), title: label, rows: z.array(row).readonly() })),
  /** All recorded events with this resident, in the order in which they happened. */
  events: z.array(
    z.object({
      at: z.string(),
      recordedAt: z.string(),
      source: z.enum(sources),
      title: label,
      rows: z.array(row).readonly(),
      /** It was retracted later. It is kept, but no longer counts. */
      takenBack: z.boolean(),
    }),
  ),
  /** The accesses to their data; null when these are not recorded here. */
  seen: z.array(seen).nullable(),
  /** The moment before which accesses are no longer kept; null when all are. */
  seenFrom: z.string().nullable(),
})
export type ResidentFile = z.output<typeof residentFile>

export type FileTools = {
  readonly reader: Pick<ReadContext, 'log' | 'graph' | 'rosterOf' | 'snapshots'>
  readonly now: () => Instant
  /** The accesses to a resident's data, from the access log. */
  readonly seenOf?: ((neighbourhood: Neighbourhood, resident: string) => Looks) | undefined
}

/** The accesses, and the moment before which they are no longer kept. */
type Looks = { readonly seen: readonly Seen[]; readonly keptFrom: Instant | undefined }

const rights: ReadonlySet<string> = new Set(['basis-recorded', 'basis-withdrawn', 'objection-raised'])
const describing: ReadonlySet<string> = new Set([
  'resident-expected',
  'resident-registered',
  'resident-described',
])

/** @returns undefined when no resident with this id was recorded here, or the resident was forgotten */
export async function residentFileOf(
  { reader, now, seenOf }: FileTools,
  neighbourhood: Neighbourhood,
  resident: string,
): Promise<ResidentFile | undefined> {
  const { log, graph, rosterOf, snapshots } = reader
  const roster = await rosterOf(neighbourhood)
  const node = foundIn(roster, resident)
  if (node?.kind !== 'resident' || node.forgotten) return undefined
  const retractions = await graph.retractions(neighbourhood)
  const entries = await log.at(neighbourhood, await graph.history(neighbourhood, node.id))
  const events = (await openEntries(log.vault, entries))
    .filter((entry): entry is RecordedEvent => !isUnreadable(entry) && entry.known)
    .sort((a, b) => a.at - b.at || a.position - b.position)
  const met = new Set(events.flatMap(({ type, data }) => subjectsOf(type, data).map(({ id }) => id)))
  const others = createOthers(node, (id) => foundIn(roster, id), met)
  const counting = events.filter(({ position }) => !retractions.has(position))
  const looks = seenOf && looksAt(node, (id) => seenOf(neighbourhood, id))
  const told = (event: RecordedEvent) => ({
    at: event.occurredAt,
    title: catalogue.get(event.type)!.label,
    rows: rowsOf(event.type, event.data, others),
  })
  return {
    neighbourhood,
    resident: node.id,
    madeAt: isoOf(now()),
    described: describedBy(counting, others),
    standing: standingOf(await snapshots.take(neighbourhood, {}), node.id),
    rights: counting.filter(({ type }) => rights.has(type)).map(told),
    events: events.map((event) => ({
      ...told(event),
      recordedAt: isoOf(event.recordedAt),
      source: event.source,
      takenBack: retractions.has(event.position),
    })),
    seen: looks ? [...looks.seen] : null,
    seenFrom: seenFromOf(looks, events),
  }
}

/** All looks at a person, under any of their ids, the newest first. */
function looksAt(node: SliceNode, seenUnder: (id: string) => Looks): Looks {
  const looks = registrationsOf(node).map(({ id }) => seenUnder(id))
  // One answer may hold several of their ids.
  const seen = new Map(looks.flatMap((one) => one.seen).map((look) => [JSON.stringify(look), look]))
  const newest = [...seen.values()].sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0))
  return { seen: newest, keptFrom: looks[0]?.keptFrom }
}

/** A resident who was recorded later than that misses nothing. */
function seenFromOf(looks: Looks | undefined, events: readonly RecordedEvent[]): string | null {
  const from = looks?.keptFrom
  return from !== undefined && events.some(({ recordedAt }) => recordedAt < from) ? isoOf(from) : null
}

/** The last description, field by field; a value that was taken back without a replacement is gone. */
function describedBy(events: readonly RecordedEvent[], others: Others) {
  const described: Record<string, unknown> = {}
  for (const event of events) {
    const { type, data } =
      event.type === 'event-corrected' ? (event.data.replacement as { type: string; data: object }) : event
    if (!describing.has(type) || !others.isSelf(String((data as { resident?: string }).resident))) continue
    for (const [field, value] of Object.entries(data)) if (field !== 'resident') described[field] = value
  }
  const held = Object.entries(described).filter(([, value]) => value !== null)
  return rowsOf('resident-registered', Object.fromEntries(held), others)
}

function standingOf(
  { slice, levels, ties }: Awaited<ReturnType<ReadContext['snapshots']['take']>>,
  resident: string,
): ResidentFile['standing'] {
  const index = slice.nodes.findIndex(({ id }) => id === resident)
  const level = levels.of[index]
  if (!level) return null
  const counts = { informal: 0, formal: 0 }
  for (let tie = 0; tie < ties.length; tie++) {
    if (ties.source[tie] !== index && ties.target[tie] !== index) continue
    counts[ties.formal[tie] ? 'formal' : 'informal'] += 1
  }
  return { level, ...counts }
}
