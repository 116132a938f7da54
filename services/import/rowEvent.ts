import {
  type EventData,
  type EventType,
  type NewEvent,
  readNewEvent,
  type SentEvent,
} from '../../events/index.ts'

const neverAsked = () => {
  throw new Error('an imported event brings its id')
}

/** An event that an import tells, checked against the catalogue. @throws {InvalidEvent} */
export function importedEvent<T extends EventType>(
  type: T,
  id: string,
  occurredAt: string,
  data: EventData<T>,
): NewEvent {
  const sent: SentEvent = { id, type, occurredAt, source: 'import', data: { ...data } }
  return readNewEvent(sent, neverAsked)
}
