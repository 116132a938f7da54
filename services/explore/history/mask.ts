import { isEventType, subjectsOf } from '../../../events/index.ts'
import { maskEventData, type Sight } from '../../access/index.ts'
import type { Leaving } from '../export/index.ts'
import type { TieView } from '../graph/graphView.ts'
import { shownTie } from '../graph/mask.ts'
import type { EventView } from './build.ts'

/** Whether a reader may know of an event: a partner only of what concerns nobody, or somebody it knows. */
export function mayKnowOf({ type, data }: Pick<Leaving, 'type' | 'data'>, sight: Sight): boolean {
  if (sight.lens !== 'acquainted') return true
  if (!isEventType(type)) return false
  const residents = subjectsOf(type, data).filter(({ kind }) => kind === 'resident')
  return residents.length === 0 || residents.some(({ id }) => sight.mayKnow(id))
}

export function maskNames(names: Readonly<Record<string, string>>, sight: Sight): Record<string, string> {
  return Object.fromEntries(
    Object.entries(names).flatMap(([id, name]) => (sight.mayKnow(id) ? [[sight.idOf(id), name]] : [])),
  )
}

/** Who recorded something is known to those who work in the neighbourhood, and to nobody else. */
export const shownRecorder = (recordedBy: string, sight: Sight) =>
  sight.lens === 'pseudonymous' ? 'somebody' : recordedBy

export const shownEvent = (event: EventView, sight: Sight): EventView => ({
  id: sight.idOf(event.id),
  type: event.type,
  label: event.label,
  known: event.known,
  occurredAt: sight.moment(event.occurredAt),
  precision: sight.lens === 'pseudonymous' && event.precision === 'instant' ? 'day' : event.precision,
  recordedAt: sight.moment(event.recordedAt),
  recordedBy: shownRecorder(event.recordedBy, sight),
  source: event.source,
  position: event.position,
  revision: event.revision,
  retractedBy: event.retractedBy,
  data: maskEventData(event.type, event.data, sight),
  names: maskNames(event.names, sight),
})

export const shownEvents = (events: readonly EventView[], sight: Sight): EventView[] =>
  events.filter((event) => mayKnowOf(event, sight)).map((event) => shownEvent(event, sight))

export const maskPage = <T extends { events: EventView[] }>(page: T, sight: Sight): T => ({
  ...page,
  events: shownEvents(page.events, sight),
})

/** The line between two and what it stands on. */
export const maskTies = <T extends { ties: TieView[]; events: EventView[] }>(answer: T, sight: Sight): T => ({
  ...answer,
  ties: answer.ties.map((tie) => shownTie(tie, sight)),
  events: shownEvents(answer.events, sight),
})

/** An event as a file holds it; nothing, when the reader may not know of it. */
export function maskExport(event: Leaving, sight: Sight): Leaving | undefined {
  if (sight.lens === 'named') return event
  if (!mayKnowOf(event, sight)) return undefined
  return {
    id: sight.idOf(event.id),
    type: event.type,
    occurredAt: sight.moment(event.occurredAt),
    precision: sight.lens === 'pseudonymous' && event.precision === 'instant' ? 'day' : event.precision,
    source: event.source,
    data: maskEventData(event.type, event.data, sight),
    position: event.position,
    recordedAt: sight.moment(event.recordedAt),
    recordedBy: shownRecorder(event.recordedBy, sight),
  }
}
