import { type Neighbourhood, type NewEvent, streamOf } from '../../../events/index.ts'
import { WrongRevision } from '../errors.ts'
import type { AppendRequest, Revision } from '../port.ts'
import type { StreamIndex } from './streamIndex.ts'
import { type Outgoing, outgoing, sizeOf } from './wire.ts'

/** An event that will be added: as it goes out, and where it will stand. */
export type Planned = {
  readonly event: NewEvent
  readonly out: Outgoing
  /** Its number in the neighbourhood. */
  readonly number: number
  readonly revision: Revision
}

/** The next addition to a neighbourhood, on top of its index. */
export type AppendPlan = {
  readonly events: Planned[]
  readonly ids: Set<string>
  readonly revisions: Map<string, Revision>
  /** In bytes, as the server counts them. */
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

/** @throws {WrongRevision} when a subject's stream does not stand where it must. */
export function checkExpectations(
  register: StreamIndex,
  plan: AppendPlan,
  { expect = [] }: AppendRequest,
): void {
  for (const { stream, revision } of expect) {
    const actual = plan.revisions.get(stream) ?? register.revisions.get(stream) ?? 'none'
    if (actual !== revision) throw new WrongRevision(stream, revision, actual)
  }
}

/** Adds events that are not in the log yet; turns them into bytes first, so that nothing is half planned. */
export function planOn(
  register: StreamIndex,
  plan: AppendPlan,
  neighbourhood: Neighbourhood,
  events: readonly NewEvent[],
  recordedBy: string,
): Planned[] {
  const revisions = new Map<string, Revision>()
  const start = register.count + plan.events.length
  const planned = events.map((event, index): Planned => {
    const stream = streamOf(neighbourhood, event.type, event.data)
    const before = revisions.get(stream) ?? plan.revisions.get(stream) ?? register.revisions.get(stream) ?? -1
    const revision = before + 1
    revisions.set(stream, revision)
    const out = outgoing({ event, stream, revision }, neighbourhood, recordedBy)
    return { event, out, number: start + index, revision }
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

/** The register as it is once the events of the plan are there. */
export function carryOut(register: StreamIndex, plan: AppendPlan): void {
  for (const { event, number } of plan.events) register.ids.set(event.id, number)
  for (const [stream, revision] of plan.revisions) register.revisions.set(stream, revision)
  register.count += plan.events.length
}

/** Moves the index past an append of `stored` events. */
export function moveHead(register: StreamIndex, stored: number, recordedAt: number): void {
  register.head = (register.head === 'none' ? -1 : register.head) + stored
  register.recordedAt = recordedAt
}
