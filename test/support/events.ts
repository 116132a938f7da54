import {
  type EventData,
  type EventType,
  type NewEvent,
  type NewEventOf,
  readNewEvent,
} from '../../events/index.ts'

/** An event as the record side would make it, checked against the catalogue. */
export function event<T extends EventType>(
  type: T,
  data: EventData<T>,
  occurredAt = '2026-03-14',
): NewEventOf<T> {
  const made: NewEvent = readNewEvent({ type, occurredAt, data }, () => crypto.randomUUID())
  return made as NewEventOf<T>
}

type Person = Partial<EventData<'resident-registered'>>

export const registered = (person: Person = {}, occurredAt = '2026-01-01') =>
  event('resident-registered', { resident: crypto.randomUUID(), ...person }, occurredAt)

export const arrived = (resident: string, occurredAt = '2026-01-02') =>
  event('resident-arrived', { resident }, occurredAt)

export const met = (
  occurredAt = '2026-03-14',
  residents: string[] = [crypto.randomUUID(), crypto.randomUUID()],
) => event('resident-met-resident', { residents }, occurredAt)
