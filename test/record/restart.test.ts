import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readNewEvent } from '../../events/index.ts'
import { loadDecisionState } from '../../services/record/decisionState.ts'
import {
  contentsOf,
  createRecorder,
  decide,
  emptyState,
  evolve,
  fork,
  merge,
  RuleBroken,
  type RuleCode,
} from '../../services/record/index.ts'
import { createBatchPast } from '../../services/record/lookUp.ts'
import { here, startRecording } from './recording.ts'
import { anna, bram, carla, id, kitchen, NOW, walk, welfare } from './scenario.ts'

const people = fc.constantFrom(anna, bram, carla)
const pair = fc.uniqueArray(people, { minLength: 2, maxLength: 2 })
const initiative = fc.constantFrom(walk, kitchen)
const eventId = fc.integer({ min: 0, max: 25 }).map((number) => id(`event ${number}`))

const data = {
  'resident-expected': fc.record({ resident: people }),
  'resident-registered': fc.record({ resident: people }),
  'resident-arrived': fc.record({ resident: people }),
  'resident-left': fc.record({ resident: people }),
  'resident-forgotten': fc.record({ resident: fc.constant(carla) }),
  'resident-met-resident': fc.record({ residents: pair }),
  'initiative-started': fc.record({
    initiative,
    name: fc.constant('Wandelen'),
    kind: fc.constant('activity'),
  }),
  'initiative-ended': fc.record({ initiative }),
  'volunteer-joined-initiative': fc.record({ resident: people, initiative }),
  'volunteer-left-initiative': fc.record({ resident: people, initiative }),
  'buddy-match-made': fc.record({ residents: pair }),
  'buddy-match-ended': fc.record({ residents: pair }),
  'household-linked': fc.record({ residents: pair }),
  'household-unlinked': fc.record({ residents: pair }),
  'partner-joined': fc.record({
    partner: fc.constant(welfare),
    name: fc.constant('Welzijn'),
    sector: fc.constant('welfare'),
    formal: fc.boolean(),
  }),
  'event-retracted': fc.record({ event: eventId, reason: fc.constant('dat klopt niet') }),
}
type Kind = keyof typeof data

const occurredAt = fc.oneof(
  fc.integer({ min: 1, max: 28 }).map((day) => `2026-03-${String(day).padStart(2, '0')}`),
  fc.integer({ min: 1, max: 9 }).map((month) => `2026-0${month}`),
  fc.integer({ min: 0, max: 23 }).map((hour) => `2026-03-10T${String(hour).padStart(2, '0')}:30:00Z`),
)
const fact = fc
  .constantFrom(...(Object.keys(data) as Kind[]))
  .chain((type) =>
    fc.record({ type: fc.constant(type), occurredAt, data: data[type] as fc.Arbitrary<object> }),
  )
const correction = fc.record({
  type: fc.constant('event-corrected'),
  occurredAt: fc.constant('2026-11-01'),
  data: fc.record({
    event: eventId,
    reason: fc.constant('dat klopt niet'),
    replacement: fact.filter(({ type }) => type !== 'event-retracted'),
  }),
})
/** Enough people and things for what follows to be possible now and then. */
const prologue = [
  { type: 'resident-registered', occurredAt: '2026-01-01', data: { resident: anna } },
  { type: 'resident-registered', occurredAt: '2026-03', data: { resident: bram } },
  {
    type: 'initiative-started',
    occurredAt: '2026-02',
    data: { initiative: walk, name: 'Wandelen', kind: 'activity' },
  },
]
const events = fc
  .array(fc.oneof({ arbitrary: fact, weight: 6 }, { arbitrary: correction, weight: 1 }), {
    minLength: 5,
    maxLength: 30,
    size: 'max',
  })
  .map((list) => [...prologue, ...list].map((event, number) => ({ ...event, id: id(`event ${number}`) })))

const by = { recordedBy: 'test' }

const codeOfRefusal = (error: unknown): RuleCode => {
  if (error instanceof RuleBroken) return error.code
  throw error
}
function codeOf(decision: () => void): RuleCode | undefined {
  try {
    decision()
    return undefined
  } catch (error) {
    return codeOfRefusal(error)
  }
}

describe('a recorder that starts again', () => {
  test('takes and refuses exactly what one that kept running does', async () => {
    await fc.assert(
      fc.asyncProperty(events, fc.nat(25), async (sent, restartAfter) => {
        const { log, recorder } = await startRecording()
        const other = await startRecording()
        let restarted = createRecorder({ log: other.log, now: () => NOW })
        for (const [number, event] of sent.entries()) {
          if (number === restartAfter) restarted = createRecorder({ log: other.log, now: () => NOW })
          const outcomes = await Promise.all(
            [recorder, restarted].map((each) => each.record(here, [event], by).catch(codeOfRefusal)),
          )
          expect(outcomes[1]).toEqual(outcomes[0])
        }
        expect(await log.head(here)).toEqual(await other.log.head(here))
      }),
      { numRuns: 25 },
    )
  })

  test('builds from the log exactly what deciding built up', async () => {
    let taken = 0
    await fc.assert(
      fc.asyncProperty(events, async (sent) => {
        const { log, recorder } = await startRecording()
        const state = emptyState()
        const subjects = new Map(
          JSON.stringify(sent)
            .match(/[0-9a-f-]{36}/g)
            ?.map((found) => [found, []]),
        )
        const past = createBatchPast(new Map(), subjects)
        for (const input of sent) {
          const event = readNewEvent(input, randomUUID)
          const trial = fork(state)
          const refused = codeOf(() => decide(trial, event, { now: NOW, past }))
          const outcome = await recorder.record(here, [input], by).catch(codeOfRefusal)
          expect(typeof outcome === 'string' ? outcome : undefined).toEqual(refused)
          if (refused) continue
          evolve(trial, event)
          past.add(event)
          merge(trial)
          taken += 1
        }
        expect(contentsOf((await loadDecisionState(log, here)).state)).toEqual(contentsOf(state))
      }),
      { numRuns: 25 },
    )
    expect(taken, 'the stories must be possible ones').toBeGreaterThan(100)
  })
})
