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

/** A request in a plan: which of its events were there already, and which will be. */
type Taken = {
  readonly waiting: Waiting
  readonly already: ReadonlyMap<string, Appended>
  readonly planned: readonly Planned[]
}

const wholeView = ({ ids, revisions }: WholeStreamIndex) => ({
  numberOf: (id: string) => ids.get(id),
  revisions: (): ReadonlyMap<string, Revision> => new Map(revisions),
})

/** A guess at its bytes, to tell whether it fits beside others; a plan knows its true size. */
const GUESS = 600

/**
 * The one place of this process that writes in a neighbourhood. Requests that arrive while it writes share the next
 * append (group commit). Other processes may write too: every append expects the revision that its decisions stand
 * on, and is decided again when the stream has moved on.
 */
export function createNeighbourhoodWriter(tools: WriterTools, neighbourhood: Neighbourhood) {
  const { place } = tools
  let register: WholeStreamIndex | undefined
  let queue: Waiting[] = []
  const answering = createInFlight()
  const mutex = createMutex()
  let asked = false
  // The index below a long append that is under way: readers meanwhile, its own chunks too, must not wait for it.
  let standing: Promise<WholeStreamIndex> | undefined
  // Whether somebody else, or an append that was lost, may have written since the register was brought up to date.
  let doubtful = true

  /** The index of the neighbourhood, with everything that others have written by now. */
  async function refresh(): Promise<WholeStreamIndex> {
    const current = register ?? emptyStreamIndex()
    register = undefined
    await bringUpToDate(place, neighbourhood, current)
    register = current
    doubtful = false
    return current
  }

  /** As `refresh`, for who only reads, also in the middle of a long append. */
  async function look() {
    if (!standing) return wholeView(await mutex.runExclusive(refresh))
    const { layer, revisions } = layeredOn(await standing)
    await bringUpToDate(place, neighbourhood, layer)
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

  /** Puts requests into a plan as long as they fit one append and do not speak of each other's events. */
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
        // One that is refused by itself does not pull the others down.
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
    const { log, recordedType } = place.streams
    const closed = (batch?: string) => outgoingRecorded(recordedType, { ...what, batch }, neighbourhood)
    if (size <= APPEND_AT_MOST) {
      const outcome = await commit(place, log(neighbourhood), known.head, [...out, closed()])
      return { outcome, stored: out.length + 1, recordedAt }
    }
    const stage = createStage(place, neighbourhood)
    await stage.add(out)
    const outcome = await commit(place, log(neighbourhood), known.head, [closed(stage.stream)])
    if (outcome === 'moved-on') await stage.discard()
    return { outcome, stored: 1, recordedAt }
  }

  async function writeGroup(): Promise<void> {
    const known = register && !doubtful ? register : await refresh()
    const { plan, taken } = await fillPlan(known)
    try {
      if (plan.events.length > 0) {
        const { outcome, stored, recordedAt } = await writePlan(known, plan)
        if (outcome === 'moved-on') {
          // The decision is outdated: decide again, in the same order, on the present state.
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
    // Not waited for: the next group is written while the positions of this one come back.
    for (const one of taken) {
      void answering.track(
        answer(one).then(one.waiting.resolve, (error) => {
          // It was written; only where it stands could not be learnt in time.
          one.waiting.reject(error instanceof LogUnavailable ? unsure(error) : error)
        }),
      )
    }
  }

  /** Where the events of a request stand: positions follow from the order of `$all`. */
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
    // Nobody waits for this promise: what goes wrong is told to each request.
    void mutex.runExclusive(async () => {
      // One turn of the event loop: whatever else has arrived by then joins this append.
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
    /** The number of each event and the revision of each stream, with all that was written before this was asked. */
    look,
    append: (request: AppendRequest): Promise<readonly Appended[]> =>
      new Promise((resolve, reject) => {
        queue.push({ request, resolve, reject })
        writeSoon()
      }),
    appendAll: (request: AppendAllRequest): Promise<AppendedAll> =>
      mutex.runExclusive(() => writeLong(request)),
    /** Resolves when everything that was accepted has been written. */
    async idle(): Promise<void> {
      await mutex.idle()
      await answering.settled()
    },
  }
}
export type NeighbourhoodWriter = ReturnType<typeof createNeighbourhoodWriter>
