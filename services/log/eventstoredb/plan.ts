import { type Neighbourhood, type NewEvent, streamOf } from '../../../events/index.ts'
import { WrongRevision } from '../errors.ts'
import type { AppendRequest, Revision } from '../port.ts'
import type { StreamIndex } from './streamIndex.ts'
import { type Outgoing, outgoing, sizeOf } from './wire.ts'

/** An event to append: its wire form, its number and its revision. */
export type Planned = {
  readonly event: NewEvent
  readonly out: Outgoing
  /** Its number in the neighbourhood. */
  readonly number: number
  readonly revision: Revision
}

/** The next append to a neighbourhood, on top of its index. */
export type AppendPlan = {
  readonly events: Planned[]
  readonly ids: Set<string>
  readonly revisions: Map<string, Revision>
  /** The size in bytes, as the server counts them. */
  size: number
  firstAt: number
  lastAt: number
}

export const emptyPlan = (): AppendPlan => ({
  events: [],
  ids: new Set(),
  revisions: new Map(),
  size: 0,
  firstAt: Number.POSITIVE_INFINITY,
  lastAt: Number.NEGATIVE_INFINITY,
})

/** @throws {WrongRevision} when a stream is not at the expected revision */
export function checkExpectations(
  index: StreamIndex,
  plan: AppendPlan,
  { expect = [] }: AppendRequest,
): void {
  for (const { stream, revision } of expect) {
    const actual = plan.revisions.get(stream) ?? index.revisions.get(stream) ?? 'none'
    if (actual !== revision) throw new WrongRevision(stream, revision, actual)
  }
}

/** Adds new events to a plan. Serialises all of them first, so that an error leaves the plan as it was. */
export function planOn(
  index: StreamIndex,
  plan: AppendPlan,
  neighbourhood: Neighbourhood,
  events: readonly NewEvent[],
  recordedBy: string,
): Planned[] {
  const revisions = new Map<string, Revision>()
  const start = index.count + plan.events.length
  const planned = events.map((event, nth): Planned => {
    const stream = streamOf(neighbourhood, event.type, event.data)
    const before = revisions.get(stream) ?? plan.revisions.get(stream) ?? index.revisions.get(stream) ?? -1
    const revision = before + 1
    revisions.set(stream, revision)
    const out = outgoing({ event, stream, revision }, neighbourhood, recordedBy)
    return { event, out, number: start + nth, revision }
  })
  for (const one of planned) {
    plan.events.push(one)
    plan.ids.add(one.event.id)
    plan.size += sizeOf(one.out)
    plan.firstAt = Math.min(plan.firstAt, one.event.at)
    plan.lastAt = Math.max(plan.lastAt, one.event.at)
  }
  for (const [stream, revision] of revisions) plan.revisions.set(stream, revision)
  return planned
}

/** Updates the index with the events of a plan. */
export function carryOut(index: StreamIndex, plan: AppendPlan): void {
  for (const { event, number } of plan.events) index.ids.set(event.id, number)
  for (const [stream, revision] of plan.revisions) index.revisions.set(stream, revision)
  index.count += plan.events.length
}

/** Moves the index past an append of `stored` events. */
export function moveHead(register: StreamIndex, stored: number, recordedAt: number): void {
  register.head = (register.head === 'none' ? -1 : register.head) + stored
  register.recordedAt = recordedAt
}
