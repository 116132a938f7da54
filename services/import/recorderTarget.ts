import type { Instant, Neighbourhood } from '../../events/index.ts'
import type { EventLog } from '../log/index.ts'
import type { Recorder } from '../record/index.ts'
import { type ImportTarget, logTarget } from './target.ts'
import { WrongInput } from './wrongInput.ts'

/** The largest number of events that the recorder decides together in one request. */
const EVENTS_AT_MOST = 100_000

/** A target for imports while others record: rules are checked against the state at the moment of recording. */
export function recorderTarget(
  log: EventLog,
  recorder: Recorder,
  neighbourhood: Neighbourhood,
  recordedBy: string,
  now: () => Instant,
): ImportTarget {
  return {
    ...logTarget(log, neighbourhood, recordedBy, now),
    async write(chunks) {
      const validator = recorder.batchValidator()
      let count = 0
      for await (const events of chunks) {
        for (const { at: _, ...event } of events) validator.take(event, `/${count++}`)
        if (count > EVENTS_AT_MOST) {
          throw new WrongInput(
            `a file of more than ${EVENTS_AT_MOST} events is imported with the command: weefsel import`,
          )
        }
      }
      const places = await recorder.recordValidated(neighbourhood, validator.done(), { recordedBy })
      const already = places.filter((place) => place.already).length
      return { appended: places.length - already, already }
    },
  }
}
