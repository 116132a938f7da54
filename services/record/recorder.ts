import { randomUUID } from 'node:crypto'
import type { Instant, Neighbourhood } from '../../events/index.ts'
import { type Appended, type EventLog, LogUnavailable } from '../log/index.ts'
import { createInFlight } from '../shared/concurrency/inFlight.ts'
import { type BatchValidator, createBatchValidator, type ValidatedEvent } from './batchValidator.ts'
import { createEventWriter, type EventWriter } from './eventWriter.ts'

export type RecorderOptions = {
  readonly log: EventLog
  readonly now?: () => Instant
  readonly makeId?: () => string
}

type RecordedBy = {
  /** The person or program that records, in words without personal data. */
  readonly recordedBy: string
}

/** The write side: checks events against the catalogue and the rules, and appends all of them or none. */
export type Recorder = {
  /**
   * Validates and records events. An event that is in the log already is not added again. Pointers in errors
   * start with the place in `inputs`: `/3/data/resident`.
   * @throws {InvalidInput} naming every field that does not fit the catalogue
   * @throws {RuleBroken} naming the first event that the neighbourhood cannot take
   * @throws {IdTaken} when an id is there with other content
   * @throws {LogUnavailable} when the log cannot be written; nothing is recorded
   */
  record(
    neighbourhood: Neighbourhood,
    inputs: readonly unknown[],
    by: RecordedBy,
  ): Promise<readonly Appended[]>
  /** Validates a batch one event at a time, for `recordValidated`. */
  batchValidator(): BatchValidator
  recordValidated(
    neighbourhood: Neighbourhood,
    batch: readonly ValidatedEvent[],
    by: RecordedBy,
  ): Promise<readonly Appended[]>
  /** Finishes the requests in flight and refuses new ones. The log stays open. */
  close(): Promise<void>
}

export function createRecorder({ log, now = Date.now, makeId = randomUUID }: RecorderOptions): Recorder {
  const writers = new Map<Neighbourhood, EventWriter>()
  const inFlight = createInFlight()
  let closed = false

  function writerOf(neighbourhood: Neighbourhood): EventWriter {
    let writer = writers.get(neighbourhood)
    if (!writer) {
      writer = createEventWriter(log, neighbourhood, now)
      writers.set(neighbourhood, writer)
    }
    return writer
  }

  async function recordValidated(
    neighbourhood: Neighbourhood,
    batch: readonly ValidatedEvent[],
    { recordedBy }: RecordedBy,
  ) {
    if (closed) throw new LogUnavailable('closed', 'recording has stopped')
    if (batch.length === 0) return []
    const writer = writerOf(neighbourhood)
    try {
      return await inFlight.track(writer.write(batch, recordedBy))
    } finally {
      // A neighbourhood that holds no events keeps no writer.
      if (writer.isIdle()) writers.delete(neighbourhood)
    }
  }

  return {
    recordValidated,
    batchValidator: () => createBatchValidator(makeId),
    async record(neighbourhood, inputs, by) {
      const batch = createBatchValidator(makeId)
      inputs.forEach((input, index) => {
        batch.take(input, `/${index}`)
      })
      return recordValidated(neighbourhood, batch.done(), by)
    },
    async close() {
      closed = true
      await inFlight.settled()
    },
  }
}
