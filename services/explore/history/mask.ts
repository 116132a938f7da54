import { type EventType, isEventType, subjectsOf } from '../../../events/index.ts'
import { maskEventData, maskNames, type Sight } from '../../privacy/index.ts'
import type { EventPage, EventView } from './schema.ts'

/** Events about registrations. Research has one id for each person, so it sees none of them. */
const aboutRegistrations: ReadonlySet<string> = new Set([
  'residents-merged',
  'residents-unmerged',
  'residents-told-apart',
] satisfies EventType[])

/** Whether a reader may know of an event: a partner only of what concerns nobody, or somebody it knows. */
export function mayKnowOf({ type, data }: Pick<EventView, 'type' | 'data'>, sight: Sight): boolean {
  if (sight.lens === 'pseudonymous') return !aboutRegistrations.has(type)
  if (sight.lens !== 'acquainted') return true
  if (!isEventType(type)) return false
  const residents = subjectsOf(type, data).filter(({ kind }) => kind === 'resident')
  return residents.length === 0 || residents.some(({ id }) => sight.mayKnow(id))
}

/** The recorder of an event is known to staff of the neighbourhood, and to nobody else. */
export const maskRecorder = (recordedBy: string, sight: Sight) =>
  sight.lens === 'pseudonymous' ? 'somebody' : recordedBy

const maskEvent = (event: EventView, sight: Sight): EventView => ({
  id: sight.idOf(event.id),
  type: event.type,
  label: event.label,
  known: event.known,
  occurredAt: sight.moment(event.occurredAt),
  precision: sight.lens === 'pseudonymous' && event.precision === 'instant' ? 'day' : event.precision,
  recordedAt: sight.moment(event.recordedAt),
  recordedBy: maskRecorder(event.recordedBy, sight),
  source: event.source,
  position: event.position,
  revision: event.revision,
  retractedBy: event.retractedBy,
  data: maskEventData(event.type, event.data, sight),
  names: maskNames(event.names, sight),
})

export const maskEvents = (events: readonly EventView[], sight: Sight): EventView[] =>
  events.filter((event) => mayKnowOf(event, sight)).map((event) => maskEvent(event, sight))

export const maskPage = ({ events, next }: EventPage, sight: Sight): EventPage => ({
  events: maskEvents(events, sight),
  next,
})
