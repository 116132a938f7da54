import {
  type Instant,
  isEventType,
  LOCKED,
  type Neighbourhood,
  type Position,
  personalValuesOf,
  readTime,
  shownData,
  streamOf,
  TYPE_PREFIX,
} from '../../../events/index.ts'
import { isUnreadable, type LogEntry, openEntries, type ReadLog, type Unreadable } from '../../log/index.ts'
import { KeysLocked } from '../../vault/index.ts'

/** An event as it leaves, whether it comes from a log or from a server. */
export type Leaving = {
  readonly id: string
  readonly type: string
  readonly occurredAt: string
  readonly precision: string
  readonly source: string
  readonly data: Readonly<Record<string, unknown>>
  readonly position: number
  readonly recordedAt: string
  readonly recordedBy: string
}

/** `resident/<id>`: what the event is about. */
function subjectOf(neighbourhood: Neighbourhood, { type, data }: Leaving): string | undefined {
  if (!isEventType(type)) return undefined
  const stream = streamOf(neighbourhood, type, data).slice(neighbourhood.length + 1)
  return stream.replace('-', '/')
}

/** One event as a CloudEvent 1.0 (NL GOV profile) on a line; `data` is the event as it is sent. */
export function cloudEventLine(neighbourhood: Neighbourhood, event: Leaving): string {
  const { id, type, occurredAt, precision, source, data, position, recordedAt, recordedBy } = event
  const subject = subjectOf(neighbourhood, event)
  const at = readTime(occurredAt)?.at
  return `${JSON.stringify({
    specversion: '1.0',
    id,
    source: `urn:weefsel:neighbourhood:${neighbourhood}`,
    type: `${TYPE_PREFIX}${type}`,
    ...(subject && { subject }),
    ...(at !== undefined && { time: new Date(at).toISOString() }),
    datacontenttype: 'application/json',
    sequence: String(position),
    recordedat: recordedAt,
    recordedby: recordedBy,
    data: { id, type, occurredAt, precision, source, data },
  })}\n`
}

export type HistoryQuery = {
  readonly neighbourhood: Neighbourhood
  /** Only what had happened by then, with the corrections of it. */
  readonly asOf?: Instant | undefined
  /** Only what the log held at this position. */
  readonly knownAt: Position
  /** The part of an event that a reader may have; undefined when it may not know of it. Default: all of it. */
  readonly shown?: (event: Leaving) => Leaving | undefined
  /** Called for entries that cannot be read, and so are not in the file. */
  readonly onUnreadable: (entry: Unreadable) => void
}

const correctedBy = (entry: LogEntry): string | undefined =>
  !isUnreadable(entry) &&
  entry.known &&
  (entry.type === 'event-retracted' || entry.type === 'event-corrected')
    ? entry.data.event
    : undefined

/** Which events corrections point at: a correction leaves with what it corrects, whenever it was made. */
async function targetsIn(log: ReadLog, { neighbourhood, knownAt }: HistoryQuery): Promise<Set<string>> {
  const targets = new Set<string>()
  const types = ['event-retracted', 'event-corrected']
  for await (const { entries } of log.read({ neighbourhood, upTo: knownAt, types })) {
    for (const entry of entries) targets.add(correctedBy(entry) ?? '')
  }
  return targets
}

/**
 * A forgotten value leaves as forgotten, and arrives elsewhere as forgotten. A locked value must not leave as if
 * there were nothing.
 */
function leavingData(event: { readonly id: string; readonly type: string; readonly data: object }) {
  const locked =
    isEventType(event.type) &&
    personalValuesOf(event.type, event.data as Leaving['data']).some(({ value }) => value === LOCKED)
  if (locked) throw new KeysLocked(`event ${event.id} is sealed, and the key that opens it is not here`)
  return shownData(event)
}

/** The history of a neighbourhood as CloudEvents, one a line, in the order of the log. */
export async function* historyLines(log: ReadLog, query: HistoryQuery): AsyncGenerator<string> {
  const {
    neighbourhood,
    asOf = Number.POSITIVE_INFINITY,
    knownAt,
    onUnreadable,
    shown = (event) => event,
  } = query
  const targets = asOf === Number.POSITIVE_INFINITY ? new Set<string>() : await targetsIn(log, query)
  const told = new Set<string>()
  for await (const { entries } of log.read({ neighbourhood, upTo: knownAt })) {
    let lines = ''
    for (const entry of await openEntries(log.vault, entries)) {
      if (isUnreadable(entry)) {
        onUnreadable(entry)
        continue
      }
      if (entry.at > asOf && !told.has(correctedBy(entry) ?? '')) continue
      if (targets.has(entry.id)) told.add(entry.id)
      const { id, type, occurredAt, precision, source, data, position, recordedBy } = entry
      const recordedAt = new Date(entry.recordedAt).toISOString()
      const leaving = {
        id,
        type,
        occurredAt,
        precision,
        source,
        data: leavingData({ id, type, data }),
        position,
        recordedAt,
        recordedBy,
      }
      const left = shown(leaving)
      if (left) lines += cloudEventLine(neighbourhood, left)
    }
    yield lines
  }
}
