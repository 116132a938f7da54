import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import { type EventData, type EventType, type NewEvent, readNewEvent } from '../../events/index.ts'
import {
  type CorrectionTargets,
  contentsOf,
  decide,
  emptyState,
  evolve,
  RuleBroken,
  type RuleCode,
  type State,
} from '../../services/record/index.ts'
import { createBatchPast } from '../../services/record/lookUp.ts'

/** Ids that read like people and things; the same letter is the same one in every test. */
const idOf = (name: string) => {
  const hex = Buffer.from(name.padEnd(16, '.')).subarray(0, 16).toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}
export const [anna, bram, carla, dirk] = ['anna', 'bram', 'carla', 'dirk'].map(idOf) as [
  string,
  string,
  string,
  string,
]
export const [welfare, housing] = ['welfare', 'housing'].map(idOf) as [string, string]
export const [walk, kitchen, livingRoom] = ['walk', 'kitchen', 'living room'].map(idOf) as [
  string,
  string,
  string,
]
export const id = idOf

/** Most of these stories are told at the end of 2026. */
export const NOW = Date.parse('2026-11-22T12:00:00Z')

type Sent = NewEvent

/** An event of that type, on a day, a month or at an instant. */
export function on<T extends EventType>(
  when: string,
  type: T,
  data: EventData<T>,
  eventId = randomUUID() as string,
): Sent {
  return readNewEvent({ id: eventId, type, occurredAt: when, data }, randomUUID)
}

export const registered = (resident: string, when = '2026-01-01') =>
  on(when, 'resident-registered', { resident })
export const left = (resident: string, when: string) => on(when, 'resident-left', { resident })
export const met = (one: string, other: string, when: string) =>
  on(when, 'resident-met-resident', { residents: [one, other] })
export const joined = (partner: string, when = '2026-01-01') =>
  on(when, 'partner-joined', { partner, name: 'Welzijn', sector: 'welfare', formal: true })
export const started = (initiative: string, when = '2026-01-01') =>
  on(when, 'initiative-started', { initiative, name: 'Wandelen', kind: 'activity' })
export const opened = (place: string, when = '2026-01-01') =>
  on(when, 'place-opened', { place, name: 'Huiskamer' })
export const retracted = (event: Sent, when = '2026-11-01') =>
  on(when, 'event-retracted', { event: event.id, reason: 'dat klopt niet' })
export const corrected = (event: Sent, replacement: Sent, when = '2026-11-01') =>
  on(when, 'event-corrected', {
    event: event.id,
    reason: 'dat klopt niet',
    replacement: { type: replacement.type, occurredAt: replacement.occurredAt, data: replacement.data },
  })

type Decided = { readonly state: State; readonly refused: RuleBroken | undefined }

function decideIn(
  state: State,
  past: CorrectionTargets & { add(event: Sent): void },
  events: readonly Sent[],
  now: number,
): Decided {
  for (const event of events) {
    try {
      decide(state, event, { now, past })
    } catch (error) {
      if (error instanceof RuleBroken) return { state, refused: error }
      throw error
    }
    evolve(state, event)
    past.add(event)
  }
  return { state, refused: undefined }
}

/** Every subject that the history points at is looked up, as a recorder would for corrections. */
const pastOf = (history: readonly Sent[]) => {
  const subjects = new Map(
    JSON.stringify(history)
      .match(/[0-9a-f-]{36}/g)
      ?.map((found) => [found, []]) ?? [],
  )
  return createBatchPast(new Map(), subjects)
}

/** A story: what was recorded, what somebody then wants to record, and how that is taken. */
export function given(...history: readonly Sent[]) {
  return {
    when(...events: readonly Sent[]) {
      const past = pastOf([...history, ...events])
      const before = decideIn(emptyState(), past, history, NOW)
      expect(before.refused?.message, 'the story itself must be possible').toBeUndefined()
      const outcome = decideIn(before.state, past, events, NOW)
      return {
        thenTaken() {
          expect(outcome.refused?.message).toBeUndefined()
          return contentsOf(outcome.state)
        },
        thenRefused(code: RuleCode, pointer?: string) {
          expect(outcome.refused?.code, outcome.refused?.message ?? 'it was taken').toBe(code)
          if (pointer !== undefined) expect(outcome.refused?.pointer).toBe(pointer)
        },
      }
    },
  }
}
