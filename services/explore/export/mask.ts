import { maskEventData, type Sight } from '../../privacy/index.ts'
import { maskRecorder, mayKnowOf } from '../history/index.ts'
import type { Leaving } from './jsonl.ts'

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
    recordedBy: maskRecorder(event.recordedBy, sight),
  }
}
