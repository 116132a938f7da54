import { isDeepStrictEqual } from 'node:util'
import {
  type Fault,
  FORGOTTEN,
  InvalidEvent,
  isSealed,
  type NewEvent,
  personalValuesOf,
  readNewEvent,
} from '../../events/index.ts'
import { IdTaken } from '../log/index.ts'

/** An event that fits the catalogue, and its place in the request as a JSON pointer. */
export type ValidatedEvent = {
  readonly event: NewEvent
  readonly pointer: string
  /** Whether the sender gave the id; an id made here cannot be in the log yet. */
  readonly named: boolean
}

/** Reports this many faults in full and only counts the rest. */
const FAULTS_AT_MOST = 100

/** The request holds something that is not a valid event. Nothing is recorded. */
export class InvalidInput extends Error {
  /** The first faults, in the order of the request. */
  readonly faults: readonly Fault[]
  /** The number of all faults. */
  readonly count: number
  constructor(faults: readonly Fault[], count: number) {
    super(`${count} ${count === 1 ? 'field is' : 'fields are'} not as expected`)
    this.name = 'InvalidInput'
    this.faults = faults
    this.count = count
  }
}

export type BatchValidator = {
  /** Checks one event. @param pointer its place in the request */
  take(input: unknown, pointer: string): void
  /** Reports a fault that keeps an event from being read at all. */
  fault(fault: Fault): void
  /**
   * Returns the events in the order of the request. An event that was sent twice is there twice.
   * @throws {InvalidInput} with the faults of all of it.
   */
  done(): readonly ValidatedEvent[]
}

/** Batch validator: takes events one at a time. After the first fault it only collects more faults. */
export function createBatchValidator(makeId: () => string): BatchValidator {
  const order: ValidatedEvent[] = []
  const byId = new Map<string, ValidatedEvent>()
  const faults: Fault[] = []
  let count = 0

  const fault = (found: Fault) => {
    count += 1
    if (faults.length < FAULTS_AT_MOST) faults.push(found)
    order.length = 0
    byId.clear()
  }

  return {
    fault,
    take(input, pointer) {
      let named = true
      const made = () => {
        named = false
        return makeId()
      }
      let event: NewEvent
      try {
        event = readNewEvent(input, made, pointer)
      } catch (error) {
        if (!(error instanceof InvalidEvent)) throw error
        error.faults.forEach(fault)
        return
      }
      for (const { field, value } of personalValuesOf(event.type, event.data)) {
        if (!isSealed(value) || value === FORGOTTEN) continue
        const message = 'expected text as people write it, got a sealed value'
        fault({ pointer: `${pointer}/data/${field.replace('/', '/data/')}`, message })
      }
      if (count > 0) return
      const before = byId.get(event.id)
      if (before && !isDeepStrictEqual(before.event, event)) throw new IdTaken(event.id)
      const checked = before ?? { event, pointer, named }
      byId.set(event.id, checked)
      order.push(checked)
    },
    done() {
      if (count > 0) throw new InvalidInput(faults, count)
      return order
    },
  }
}
