import { randomUUID } from 'node:crypto'
import type { Instant, Neighbourhood } from '../../events/index.ts'
import { type Appended, type EventLog, LogUnavailable } from '../log/index.ts'
import { createInFlight } from '../shared/concurrency/inFlight.ts'
import { type BatchValidator, type Checked, createBatchValidator } from './batchValidator.ts'
import { createEventWriter, type EventWriter } from './eventWriter.ts'

export type RecorderOptions = {
  readonly log: EventLog
  readonly now?: () => Instant
  readonly makeId?: () => string
}

export type RecordedBy = {
  /** The recorder, in words that hold no personal data. */
  readonly recordedBy: string
}

/** The write side: checks events against the catalogue and the rules, and appends all of them or none. */
export type Recorder = {
  /**
   * Records events as they were sent. An event that is in the log already is not added again.
   * Pointers in errors start with the place in `inputs`: `/3/data/resident`.
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
  /** Takes in a batch one event at a time, for `recordChecked`. */
  intake(): BatchValidator
  recordChecked(
    neighbourhood: Neighbourhood,
    batch: readonly Checked[],
    by: RecordedBy,
  ): Promise<readonly Appended[]>
  /** Finishes what is under way and takes nothing more. The log stays open. */
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

  async function recordChecked(
    neighbourhood: Neighbourhood,
    batch: readonly Checked[],
    { recordedBy }: RecordedBy,
  ) {
    if (closed) throw new LogUnavailable('closed', 'recording has stopped')
    if (batch.length === 0) return []
    const writer = writerOf(neighbourhood)
    try {
      return await inFlight.track(writer.write(batch, recordedBy))
    } finally {
      // Names that were only tried out are not kept.
      if (writer.isIdle()) writers.delete(neighbourhood)
    }
  }

  return {
    recordChecked,
    intake: () => createBatchValidator(makeId),
    async record(neighbourhood, inputs, by) {
      const intake = createBatchValidator(makeId)
      inputs.forEach((input, index) => {
        intake.take(input, `/${index}`)
      })
      return recordChecked(neighbourhood, intake.done(), by)
    },
    async close() {
      closed = true
      await inFlight.settled()
    },
  }
}
