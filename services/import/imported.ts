import { type Instant, isoOf, type Neighbourhood, type Position, START } from '../../events/index.ts'
import { type EventLog, isUnreadable, type LogEntry } from '../log/index.ts'

/** One import through the server, as the log tells it. */
export type Imported = {
  readonly id: string
  readonly recordedBy: string
  readonly at: string
  readonly events: number
  /** How many of its events were taken back or corrected since. */
  readonly gone: number
}

const MARK = '/import/'

/** The `recordedBy` of an import's events: with the import's id, so that all of them can be found again. */
export const importMark = (recordedBy: string, id: string) => `${recordedBy}${MARK}${id}`

const importOf = (recordedBy: string): string | undefined => {
  const at = recordedBy.lastIndexOf(MARK)
  return at === -1 ? undefined : recordedBy.slice(at + MARK.length)
}

type Known = {
  readonly id: string
  readonly recordedBy: string
  readonly at: Instant
  readonly events: Map<string, Position>
  readonly gone: Set<string>
}
type Kept = {
  head: Position
  readonly imports: Map<string, Known>
  readonly importOfEvent: Map<string, Known>
}

/** Finds the imports of a neighbourhood in its log; what was read is kept until the log grows. */
export function createImported(log: EventLog) {
  const kept = new Map<Neighbourhood, Kept>()

  async function read(neighbourhood: Neighbourhood): Promise<Kept> {
    const known = kept.get(neighbourhood) ?? { head: START, imports: new Map(), importOfEvent: new Map() }
    const head = await log.head(neighbourhood)
    if (head > known.head) {
      for await (const { entries } of log.read({ neighbourhood, after: known.head, upTo: head })) {
        for (const entry of entries) hear(known, entry)
      }
      known.head = head
      kept.set(neighbourhood, known)
    }
    return known
  }

  return {
    /** The imports, the latest first. */
    async list(neighbourhood: Neighbourhood): Promise<readonly Imported[]> {
      const { imports } = await read(neighbourhood)
      return [...imports.values()].toReversed().map(({ id, recordedBy, at, events, gone }) => ({
        id,
        recordedBy: recordedBy.slice(0, recordedBy.lastIndexOf(MARK)),
        at: isoOf(at),
        events: events.size,
        gone: gone.size,
      }))
    },
    /** The ids of the events of an import that still count, the latest first; undefined when there is none. */
    async eventsOf(neighbourhood: Neighbourhood, id: string): Promise<readonly string[] | undefined> {
      const found = (await read(neighbourhood)).imports.get(id)
      if (!found) return undefined
      return [...found.events.keys()].filter((event) => !found.gone.has(event)).toReversed()
    },
  }
}

function hear({ imports, importOfEvent }: Kept, entry: LogEntry) {
  if (isUnreadable(entry)) return
  const { id, position, recordedBy, recordedAt } = entry
  if (entry.known && (entry.type === 'event-retracted' || entry.type === 'event-corrected')) {
    importOfEvent.get(entry.data.event)?.gone.add(entry.data.event)
  }
  const of = importOf(recordedBy)
  if (of === undefined) return
  const known = imports.get(of) ?? { id: of, recordedBy, at: recordedAt, events: new Map(), gone: new Set() }
  imports.set(of, known)
  known.events.set(id, position)
  importOfEvent.set(id, known)
}
