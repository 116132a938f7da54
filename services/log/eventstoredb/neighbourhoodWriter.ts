import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Neighbourhood } from '../../../events/index.ts'
import { createInFlight } from '../../shared/concurrency/inFlight.ts'
import { createMutex } from '../../shared/concurrency/mutex.ts'
import { LogUnavailable } from '../errors.ts'
import { assertUniqueIds } from '../idempotency.ts'
import type { AppendAllRequest, Appended, AppendedAll, AppendRequest, Revision } from '../port.ts'
import { appendLong } from './appendLong.ts'
import { commit, unsure } from './commit.ts'
import {
  type AppendPlan,
  carryOut,
  checkExpectations,
  emptyPlan,
  moveHead,
  type Planned,
  planOn,
} from './plan.ts'
import { APPEND_AT_MOST, createStage } from './stage.ts'
import { bringUpToDate, emptyStreamIndex, layeredOn, type WholeStreamIndex } from './streamIndex.ts'
import { outgoingRecorded } from './wire.ts'
import { alreadyThere, positionOf, tick, type WriterTools } from './writerTools.ts'

type Waiting = {
  readonly request: AppendRequest
  readonly resolve: (appended: readonly Appended[]) => void
  readonly reject: (error: unknown) => void
}

/** A request in a plan: its events that were there already, and those that will be appended. */
type Taken = {
  readonly waiting: Waiting
  readonly already: ReadonlyMap<string, Appended>
  readonly planned: readonly Planned[]
}

const wholeView = ({ ids, revisions }: WholeStreamIndex) => ({
  numberOf: (id: string) => ids.get(id),
  revisions: (): ReadonlyMap<string, Revision> => new Map(revisions),
})

/**
 * The estimated bytes of an event, to tell whether a request fits beside others. A plan knows its true size.
 */
const GUESS = 600

/**
 * Group-commit writer of one neighbourhood, the only one in this process. Requests that arrive while it
 * writes share the next append. Other processes may write too: every append expects the revision that its
 * checks were made on, and is checked again when the stream has moved on.
 */
export function createNeighbourhoodWriter(tools: WriterTools, neighbourhood: Neighbourhood) {
  const { connection } = tools
  let index: WholeStreamIndex | undefined
  let queue: Waiting[] = []
  const answering = createInFlight()
  const mutex = createMutex()
  let asked = false
  // The index that a long append in progress builds on. Readers, the chunks of that append among them, must
  // not wait for it.
  let standing: Promise<WholeStreamIndex> | undefined
  // Whether another process, or an append with an unknown outcome, may have written since the last refresh.
  let doubtful = true

  /** The index of the neighbourhood, brought up to date with the writes of other processes. */
  async function refresh(): Promise<WholeStreamIndex> {
    const current = index ?? emptyStreamIndex()
    index = undefined
    await bringUpToDate(connection, neighbourhood, current)
    index = current
    doubtful = false
    return current
  }

  /** As `refresh`, for readers. It also works in the middle of a long append. */
  async function look() {
    if (!standing) return wholeView(await mutex.runExclusive(refresh))
    const { layer, revisions } = layeredOn(await standing)
    await bringUpToDate(connection, neighbourhood, layer)
    return { numberOf: layer.ids.get, revisions }
  }

  async function writeLong(request: AppendAllRequest): Promise<AppendedAll> {
    const stand = () => {
      standing = refresh()
      return standing
    }
    try {
      return await appendLong(tools, request, stand)
    } finally {
      standing = undefined
    }
  }

  /** Adds requests to a plan as long as they fit one append and share no event ids. */
  async function fillPlan(known: WholeStreamIndex): Promise<{ plan: AppendPlan; taken: Taken[] }> {
    const plan = emptyPlan()
    const taken: Taken[] = []
    for (let next = queue[0]; next; next = queue[0]) {
      const { request, reject } = next
      if (plan.events.length > 0 && plan.size + request.events.length * GUESS > APPEND_AT_MOST) break
      if (request.events.some(({ id }) => plan.ids.has(id))) break
      try {
        checkExpectations(known, plan, request)
        assertUniqueIds(request.events)
        const already = await alreadyThere(tools, neighbourhood, known, request.events)
        const fresh = request.events.filter(({ id }) => !already.has(id))
        const planned = planOn(known, plan, neighbourhood, fresh, request.recordedBy)
        taken.push({ waiting: next, already, planned })
      } catch (error) {
        // A refused request does not fail the others.
        reject(error)
      }
      queue.shift()
    }
    return { plan, taken }
  }

  async function writePlan(known: WholeStreamIndex, { events, size, firstAt, lastAt }: AppendPlan) {
    const recordedAt = tick(tools, known)
    const what = { count: events.length, recordedAt, firstAt, lastAt }
    const out = events.map((one) => one.out)
    const { log, recordedType } = connection.streams
    const closed = (batch?: string) => outgoingRecorded(recordedType, { ...what, batch }, neighbourhood)
    if (size <= APPEND_AT_MOST) {
      const outcome = await commit(connection, log(neighbourhood), known.head, [...out, closed()])
      return { outcome, stored: out.length + 1, recordedAt }
    }
    const stage = createStage(connection, neighbourhood)
    await stage.add(out)
    const outcome = await commit(connection, log(neighbourhood), known.head, [closed(stage.stream)])
    if (outcome === 'moved-on') await stage.discard()
    return { outcome, stored: 1, recordedAt }
  }

  async function writeGroup(): Promise<void> {
    const known = index && !doubtful ? index : await refresh()
    const { plan, taken } = await fillPlan(known)
    try {
      if (plan.events.length > 0) {
        const { outcome, stored, recordedAt } = await writePlan(known, plan)
        if (outcome === 'moved-on') {
          // The checks no longer hold: put the requests back in the same order, to be checked again.
          queue = [...taken.map(({ waiting }) => waiting), ...queue]
          await refresh()
          return
        }
        carryOut(known, plan)
        moveHead(known, stored, recordedAt)
      }
    } catch (error) {
      doubtful = true
      for (const { waiting } of taken) waiting.reject(error)
      return
    }
    // Not awaited: the next group is written while the positions of this one arrive.
    for (const one of taken) {
      void answering.track(
        answer(one).then(one.waiting.resolve, (error) => {
          // It was written, but its position did not arrive in time.
          one.waiting.reject(error instanceof LogUnavailable ? unsure(error) : error)
        }),
      )
    }
  }

  /** The positions of a request's events, which follow from the order of `$all`. */
  async function answer({ waiting, already, planned }: Taken): Promise<readonly Appended[]> {
    const places = new Map(already)
    for (const { event, number, revision } of planned) {
      const position = await positionOf(tools, neighbourhood, number)
      places.set(event.id, { id: event.id, position, revision, already: false })
    }
    return waiting.request.events.map(({ id }) => places.get(id)!)
  }

  function writeSoon() {
    if (asked) return
    asked = true
    // This promise is not awaited: each request gets its own error.
    void mutex.runExclusive(async () => {
      // Wait one turn of the event loop: requests that arrive by then join this append.
      await nextTurn()
      asked = false
      try {
        await writeGroup()
      } catch (error) {
        for (const { reject } of queue.splice(0)) reject(error)
      }
      if (queue.length > 0) writeSoon()
    })
  }

  return {
    /** The number of each event and the revision of each stream, with everything written before the call. */
    look,
    append: (request: AppendRequest): Promise<readonly Appended[]> =>
      new Promise((resolve, reject) => {
        queue.push({ request, resolve, reject })
        writeSoon()
      }),
    appendAll: (request: AppendAllRequest): Promise<AppendedAll> =>
      mutex.runExclusive(() => writeLong(request)),
    /** Resolves when all accepted requests have been written. */
    async idle(): Promise<void> {
      await mutex.idle()
      await answering.settled()
    },
  }
}
export type NeighbourhoodWriter = ReturnType<typeof createNeighbourhoodWriter>
