import type { NewEvent } from '../api/shapes.ts'
import { newId } from '../platform/uuid.ts'
import { todayHere } from './days.ts'

/** Takes an event back; it stays in the log and no longer counts. */
export const retractionOf = (event: string, reason: string): NewEvent => ({
  id: newId(),
  type: 'event-retracted',
  occurredAt: todayHere(),
  data: { event, reason },
})
