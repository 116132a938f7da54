import {
  catalogue,
  definitionOf,
  type EventType,
  type NewEvent,
  type RecordedEvent,
  type RecordedEventOf,
  readNewEvent,
  referencesOf,
  type SubjectKind,
  streamOf,
} from '../../../events/index.ts'

type Data = Readonly<Record<string, unknown>>

/** Ids of those who are left out, and of what only events about them speak of. */
export type LeftOut = ReadonlySet<string>

/**
 * An event as it would have been recorded had these people never been there. Of several who came together or live
 * together, those who remain did so, when they are still enough of them for such an event. Any other event that points
 * at one of them is not there at all, and neither is what follows from it: a correction of it, an answer to their need.
 * @returns undefined when nothing of it remains.
 */
export function withoutThem(event: RecordedEvent, leftOut: LeftOut): RecordedEvent | undefined {
  if (leftOut.size === 0) return event
  if (event.type === 'event-corrected') return correctionWithout(event, leftOut)
  const data = dataWithout(event.type, event.data, leftOut)
  if (data === undefined || data === event.data) return data && event
  return rewritten(event, { ...event, data } as RecordedEvent)
}

/** The data without these people; the same data when they are not in it. */
function dataWithout(type: EventType, data: Data, leftOut: LeftOut): Data | undefined {
  let shortened: Record<string, unknown> | undefined
  for (const { field } of referencesOf(type)) {
    const value = data[field]
    if (typeof value === 'string') {
      if (leftOut.has(value)) return undefined
    } else if (Array.isArray(value) && value.some((id) => leftOut.has(id))) {
      shortened ??= { ...data }
      shortened[field] = value.filter((id) => !leftOut.has(id))
    }
  }
  if (!shortened) return data
  const read = catalogue.get(type)!.data.safeParse(shortened)
  return read.success ? (read.data as Data) : undefined
}

/** It stands in the stream of the first of those who remain. */
const rewritten = (before: RecordedEvent, event: RecordedEvent): RecordedEvent => ({
  ...event,
  stream: streamOf(before.neighbourhood, event.type, event.data),
})

/**
 * A correction says that something was wrong, and what is right. Without these people either may be gone: what was
 * never said needs no correction, and the right version is then what was said in the first place.
 */
function correctionWithout(
  event: RecordedEventOf<'event-corrected'>,
  leftOut: LeftOut,
): RecordedEvent | undefined {
  const { data, ...rest } = event
  const right = readNewEvent(data.replacement, () => event.id)
  const remains = dataWithout(right.type, right.data, leftOut)
  const wasSaid = !leftOut.has(data.event)
  if (remains === right.data && wasSaid) return event
  if (remains === undefined) {
    const { event: taken, reason } = data
    return wasSaid
      ? rewritten(event, {
          ...rest,
          type: 'event-retracted',
          data: { event: taken, reason },
        } as RecordedEvent)
      : undefined
  }
  if (!wasSaid) {
    const { type, occurredAt, precision, at, source } = right satisfies NewEvent
    const said = { ...rest, type, occurredAt, precision, at, source, data: remains } as RecordedEvent
    return rewritten(event, said)
  }
  return { ...event, data: { ...data, replacement: { ...data.replacement, data: remains } } }
}

/** Kinds of subject that belong to a person, such as needs. */
const theirs: ReadonlySet<SubjectKind> = new Set([
  'need',
  'skill',
  'help',
  'signal',
  'introduction',
  'annotation',
])

/** The need, signal or the like that an event is about. */
export function thingOf({ type, data }: RecordedEvent): string | undefined {
  const { kind, field } = definitionOf(type).stream
  const id = theirs.has(kind) ? (data as Data)[field] : undefined
  return typeof id === 'string' ? id : undefined
}
