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

/** An event that fits the catalogue, and where in what was sent it stands (a JSON pointer). */
export type Checked = {
  readonly event: NewEvent
  readonly pointer: string
  /** Whether the sender named it; an id made here cannot be in the log yet. */
  readonly named: boolean
}

/** More than this many faults help nobody; the rest is counted. */
export const FAULTS_AT_MOST = 100

/** Some of what was sent is no event this release accepts: nothing is recorded. */
export class InvalidInput extends Error {
  /** The first faults, in the order in which they stand. */
  readonly faults: readonly Fault[]
  /** How many there are in all. */
  readonly count: number
  constructor(faults: readonly Fault[], count: number) {
    super(`${count} ${count === 1 ? 'field is' : 'fields are'} not as expected`)
    this.name = 'InvalidInput'
    this.faults = faults
    this.count = count
  }
}

export type BatchValidator = {
  /** Checks one event. @param pointer where it stands in what was sent. */
  take(input: unknown, pointer: string): void
  /** A fault that stands in the way of reading an event at all. */
  fault(fault: Fault): void
  /**
   * Everything that was taken, in order; what was sent twice stands there twice.
   * @throws {InvalidInput} with the faults of all of it.
   */
  done(): readonly Checked[]
}

/** Takes in events one at a time; once there is a fault it only looks for more. */
export function createBatchValidator(makeId: () => string): BatchValidator {
  const order: Checked[] = []
  const byId = new Map<string, Checked>()
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
