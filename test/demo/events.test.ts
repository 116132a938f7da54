import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { type NewEvent, readNewEvent } from '../../events/index.ts'
import { DEMO_UNTIL, demoEvents, latestUntil } from '../../scripts/demo/index.ts'
import { type CorrectionTarget, decide, emptyState, evolve } from '../../services/record/index.ts'

const digest = (value: unknown) => createHash('sha256').update(JSON.stringify(value)).digest('hex')
const madeUp = () => {
  throw new Error('a demo event brings its id')
}
const read = (seed: string): NewEvent[] => demoEvents({ seed }).map((event) => readNewEvent(event, madeUp))

describe('the events of the demo', () => {
  const events = read('rijswijkbuiten')
  const of = (type: string) => events.filter((event) => event.type === type)

  it('are the same for the same seed, and others for another', () => {
    expect(digest(demoEvents())).toBe(digest(demoEvents()))
    expect(digest(demoEvents({ seed: 'other' }))).not.toBe(digest(demoEvents()))
  })

  it('move with the last day that is asked for', () => {
    const last = demoEvents({ until: '2027-02-12' }).map(({ occurredAt }) => occurredAt.slice(0, 10))
    expect(last.toSorted().at(-1)).toBe('2027-02-12')
  })

  it.each([
    ['2026-11-21', DEMO_UNTIL],
    ['2026-12-18', DEMO_UNTIL],
    ['2026-12-19', '2026-12-18'],
    ['2026-11-20', '2026-10-23'],
  ])('end before %s, on %s, when that is today', (today, expected) =>
    expect(latestUntil(today)).toBe(expected),
  )

  it('are between 8,000 and 15,000, each with an id of its own', () => {
    expect(events.length).toBeGreaterThan(8_000)
    expect(events.length).toBeLessThan(15_000)
    expect(new Set(events.map(({ id }) => id)).size).toBe(events.length)
  })

  it.each(['rijswijkbuiten', 'another', 'third', 'fourth'])('keep to every rule with seed "%s"', (seed) => {
    const state = emptyState()
    const told = new Map<string, CorrectionTarget>()
    const past = { find: (id: string) => told.get(id), mentionsOf: () => [] }
    for (const event of read(seed)) {
      decide(state, event, { now: Date.parse('2026-11-21'), past })
      evolve(state, event)
      told.set(event.id, { id: event.id, type: event.type })
    }
    expect(told.size).toBeGreaterThan(8_000)
  })

  it('know the cohorts of 30 and 60 before they arrive', () => {
    const cohorts = Map.groupBy(
      events.filter((event) => event.type === 'resident-expected'),
      (event) => event.data.cohort,
    )
    expect(cohorts.get('our-house')).toHaveLength(30)
    expect((cohorts.get('de-blauwe-parel')?.length ?? 0) + (cohorts.get('cardia')?.length ?? 0)).toBe(60)
    const position = new Map(events.map(({ id }, n) => [id, n]))
    for (const { id, data } of [...cohorts.values()].flat()) {
      const arrival = events.find((e) => e.type === 'resident-arrived' && e.data.resident === data.resident)
      expect(position.get(arrival!.id)).toBeGreaterThan(position.get(id)!)
    }
  })

  it('answer voiced needs with a programme in the huiskamer', () => {
    expect(of('need-voiced').length).toBeGreaterThan(100)
    expect(of('need-met').length).toBeGreaterThan(30)
    expect(of('place-management-changed')).toHaveLength(1)
  })

  it('hold something of nearly every chapter, mistakes put right among them', () => {
    for (const type of [
      'buddy-match-made',
      'buddy-match-ended',
      'connector-stepped-down',
      'household-linked',
      'introduction-declined',
      'signal-closed',
      'volunteer-fit-reviewed',
      'experiment-noted',
      'result-reviewed',
      'objection-raised',
      'annotation-made',
      'event-corrected',
      'event-retracted',
    ]) {
      expect(of(type).length, type).toBeGreaterThan(0)
    }
  })

  it('never introduce a child', () => {
    const children = new Set(
      events.flatMap((e) =>
        e.type === 'resident-registered' && e.data.lifeStage === 'child' ? [e.data.resident] : [],
      ),
    )
    expect(children.size).toBeGreaterThan(5)
    for (const event of events) {
      if (event.type === 'introduction-suggested' || event.type === 'introduction-made') {
        expect(event.data.residents.some((id) => children.has(id))).toBe(false)
      }
    }
  })

  it('give everyone another name', () => {
    const names = events.flatMap((e) => (e.type === 'resident-registered' ? [e.data.name] : []))
    expect(new Set(names).size).toBe(400)
  })
})
