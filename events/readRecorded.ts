import { catalogue, isEventType } from './catalogue.ts'
import type { LogEvent, RecordedEvent, UnknownEvent } from './event.ts'

/** A known type whose stored data does not fit its schema: a poison event. */
export class UnreadableEvent extends Error {
  readonly id: string
  readonly position: number
  constructor(event: { id: string; position: number; type: string }, reason: string) {
    super(`event ${event.id} (${event.type}) at position ${event.position} cannot be read: ${reason}`)
    this.name = 'UnreadableEvent'
    this.id = event.id
    this.position = event.position
  }
}

/** An event as the log stored it, before upcasting. */
export type StoredEvent = Omit<UnknownEvent, 'known'>

/**
 * Lifts a stored event to today's version and checks it. A type or version that this release does not know
 * comes back with `known: false`. What is given is handed over: it becomes the event, because a replay reads a million
 * of them and every copy would be one too many.
 * @throws {UnreadableEvent} when a known type's data does not fit.
 */
export function readRecorded(stored: StoredEvent): LogEvent {
  const definition = isEventType(stored.type) ? catalogue.get(stored.type) : undefined
  if (!definition || stored.version > definition.version)
    return Object.assign(stored, { known: false as const })
  let data: Record<string, unknown> = stored.data
  for (let version = stored.version; version < definition.version; version++) {
    const lift = definition.upcasters[version]
    if (!lift) throw new UnreadableEvent(stored, `there is no upcaster from version ${version}`)
    data = lift(data)
  }
  const read = definition.data.safeParse(data)
  if (!read.success) {
    const [first] = read.error.issues
    throw new UnreadableEvent(stored, `data/${first?.path.join('/')}: ${first?.message}`)
  }
  return Object.assign(stored, { version: definition.version, data: read.data, known: true }) as RecordedEvent
}
