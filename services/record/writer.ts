import { isDeepStrictEqual } from 'node:util'
import type { Instant, Neighbourhood, NewEvent } from '../../events/index.ts'
import {
  type Appended,
  type EventLog,
  IdTaken,
  isUnreadable,
  type LogEntry,
  WrongRevision,
} from '../log/index.ts'
import { createKeyedMutex } from '../shared/concurrency/keyedMutex.ts'
import { createReadWriteLock } from '../shared/concurrency/readWriteLock.ts'
import type { Checked } from './batchValidator.ts'
import { type CorrectionTargets, noCorrectionTargets } from './correctionTargets.ts'
import { decide, evolve, leavesSomething } from './decide.ts'
import { type DecisionState, expectAndMoveOn, loadDecisionState } from './decisionState.ts'
import { atRisk, createPast, findMentions, targetsOf } from './lookUp.ts'
import { RuleBroken } from './ruleBroken.ts'
import { fork, merge } from './state.ts'
import type { TimelineEntry } from './timeline.ts'

/** Records in one neighbourhood. */
export type EventWriter = {
  /**
   * Records all of the events or none.
   * @throws {RuleBroken} with a pointer into what was sent, {IdTaken}, {LogUnavailable}
   */
  write(batch: readonly Checked[], recordedBy: string): Promise<readonly Appended[]>
  /** Whether nothing would be lost by making this writer anew. */
  isSpare(): boolean
}

const NOTHING_FOUND: ReadonlyMap<string, LogEntry> = new Map()

type BatchPast = CorrectionTargets & { add?(event: TimelineEntry): void }

/** Another process may write to the same log; after so many collisions somebody should know. */
const ATTEMPTS = 5

type Content = Pick<NewEvent, 'type' | 'occurredAt' | 'precision' | 'source' | 'data'>
const contentOf = ({ type, occurredAt, precision, source, data }: Content): Content => ({
  type,
  occurredAt,
  precision,
  source,
  data,
})

/** Where an event stands that is in the log already. @throws {IdTaken} when that says something else. */
function placeOf(event: NewEvent, entry: LogEntry): Appended {
  if (isUnreadable(entry) || !entry.known || !isDeepStrictEqual(contentOf(entry), contentOf(event))) {
    throw new IdTaken(event.id)
  }
  return { id: event.id, position: entry.position, revision: entry.revision, already: true }
}

/** Decides a batch on a fork, event by event, so that one that breaks a rule leaves nothing behind. */
function decideAll({ state }: DecisionState, batch: readonly Checked[], now: Instant, past: BatchPast): void {
  const trial = batch.some(({ event }) => leavesSomething(event.type)) ? fork(state) : state
  for (const { event, pointer } of batch) {
    try {
      decide(trial, event, { now, past })
    } catch (error) {
      throw error instanceof RuleBroken ? error.under(pointer) : error
    }
    evolve(trial, event)
    past.add?.(event)
  }
  merge(trial)
}

export function createWriter(log: EventLog, neighbourhood: Neighbourhood, now: () => Instant): EventWriter {
  const gate = createReadWriteLock()
  const claims = createKeyedMutex()
  let memory: DecisionState | undefined
  let busy = 0
  // Whether somebody is sending what was recorded before: then it pays to ask the log first.
  let repeating = false

  /** Loads when needed, once nobody is under way: never a memory of what the log may yet refuse. */
  const remembering = () =>
    gate.withWrite(async () => {
      memory ??= await loadDecisionState(log, neighbourhood)
    })

  const forget = (known: DecisionState) => {
    if (memory === known) memory = undefined
  }

  /** Whether somebody else wrote to the log since; what they recorded may be what was missed. */
  async function catchUp(): Promise<boolean> {
    const known = memory
    if (!known || (await log.head(neighbourhood)) <= known.head) return false
    forget(known)
    return true
  }

  /**
   * Decides at once and sends to the log; many of these may be under way, each decided upon the ones before.
   * When the log takes one of them otherwise than foreseen, the memory is thrown away.
   */
  async function decideAndAppend(
    known: DecisionState,
    batch: readonly Checked[],
    recordedBy: string,
    past: BatchPast,
  ): Promise<readonly Appended[]> {
    decideAll(known, batch, now(), past)
    const events = batch.map(({ event }) => event)
    const expect = expectAndMoveOn(known, neighbourhood, events)
    try {
      const appended = await log.append({ neighbourhood, events, recordedBy, expect })
      for (const { position } of appended) if (position > known.head) known.head = position
      if (appended.some(({ already }) => already)) forget(known)
      return appended
    } catch (error) {
      forget(known)
      throw error
    }
  }

  async function record(batch: readonly Checked[], recordedBy: string, found: ReadonlyMap<string, LogEntry>) {
    const events = new Map(batch.map(({ event }) => [event.id, event]))
    const targets = targetsOf([...events.values()])
    const subjects = atRisk(targets.flatMap((id) => events.get(id) ?? found.get(id) ?? []))
    if (subjects.size > 0) {
      // Nobody may point at them between looking and deciding.
      return gate.withWrite(async () => {
        memory ??= await loadDecisionState(log, neighbourhood)
        const past = createPast(found, await findMentions(log, neighbourhood, subjects))
        return decideAndAppend(memory, batch, recordedBy, past)
      })
    }
    const past = targets.length > 0 ? createPast(found) : noCorrectionTargets
    for (;;) {
      if (!memory) await remembering()
      const appended = await gate.withRead(async () =>
        memory ? { all: await decideAndAppend(memory, batch, recordedBy, past) } : undefined,
      )
      if (appended) return appended.all
    }
  }

  /** Asks the log what of this batch it has, and records the rest. */
  async function recordRest(batch: readonly Checked[], recordedBy: string): Promise<readonly Appended[]> {
    const named = batch.filter((checked) => checked.named).map(({ event }) => event.id)
    const targets = targetsOf(batch.map(({ event }) => event))
    const found = await log.find(neighbourhood, [...new Set([...named, ...targets])])
    const places: Appended[] = []
    const fresh = batch.filter(({ event }) => {
      const entry = found.get(event.id)
      if (entry) places.push(placeOf(event, entry))
      return !entry
    })
    repeating = places.length > 0
    return fresh.length === 0 ? places : [...places, ...(await record(fresh, recordedBy, found))]
  }

  /**
   * Nothing stands on an event that leaves nothing behind, so whether it was recorded before need not be known
   * until the log says so, or a rule is broken that did not hold then.
   */
  async function attempt(batch: readonly Checked[], recordedBy: string): Promise<readonly Appended[]> {
    if (repeating || batch.some(({ event }) => leavesSomething(event.type)))
      return recordRest(batch, recordedBy)
    try {
      const appended = await record(batch, recordedBy, NOTHING_FOUND)
      repeating = appended.some(({ already }) => already)
      return appended
    } catch (error) {
      if (error instanceof RuleBroken) return recordRest(batch, recordedBy)
      repeating = error instanceof IdTaken
      throw error
    }
  }

  /** As the log keeps them, so that what was sent before is known again, and nothing personal waits in clear. */
  async function asKept(batch: readonly Checked[]): Promise<readonly Checked[]> {
    if (!log.asKept) return batch
    const events = await log.asKept(
      neighbourhood,
      batch.map(({ event }) => event),
    )
    return batch.map((checked, index) => ({ ...checked, event: events[index]! }))
  }

  return {
    async write(batch, recordedBy) {
      const each = await asKept([...new Map(batch.map((checked) => [checked.event.id, checked])).values()])
      busy += 1
      const claim = await claims.acquire(each.map(({ event }) => event.id))
      try {
        for (let left = ATTEMPTS; ; left--) {
          try {
            const places = new Map((await attempt(each, recordedBy)).map((place) => [place.id, place]))
            return batch.map(({ event }) => places.get(event.id)!)
          } catch (error) {
            const mayDiffer =
              error instanceof WrongRevision || (error instanceof RuleBroken && (await catchUp()))
            if (!mayDiffer || left <= 1) throw error
          }
        }
      } finally {
        claim.release()
        busy -= 1
      }
    },
    isSpare: () => busy === 0 && !memory?.revisions.size,
  }
}
