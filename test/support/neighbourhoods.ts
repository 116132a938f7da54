import fc from 'fast-check'
import { isTombstone, type NewEvent, readNewEvent } from '../../events/index.ts'
import { event } from './events.ts'

/** Ids that mean the same thing in every run, so that a failing example can be read. */
const id = (kind: number, number: number) =>
  `0000000${kind}-0000-4000-8000-${String(number).padStart(12, '0')}`

const PEOPLE = 8
export const residents = Array.from({ length: PEOPLE }, (_, number) => id(1, number))
const partners = [id(2, 0), id(2, 1)]
const initiatives = [id(3, 0), id(3, 1)]
const places = [id(4, 0)]

const day = fc
  .integer({ min: 0, max: 700 })
  .map((offset) => new Date(Date.UTC(2025, 0, 1) + offset * 86_400_000).toISOString().slice(0, 10))
const person = fc.constantFrom(...residents)
const pair = fc.uniqueArray(person, { minLength: 2, maxLength: 2 })
const group = fc.uniqueArray(person, { minLength: 2, maxLength: PEOPLE })
const partner = fc.constantFrom(...partners)
const initiative = fc.constantFrom(...initiatives)
const place = fc.constantFrom(...places)
const area = fc.constantFrom('Hoekpolder', 'Vlinderbuurt')

/** Any event that changes the graph, whether or not a decider would let it pass: projection must take every log. */
export const anyEvent: fc.Arbitrary<NewEvent> = fc.oneof(
  fc
    .tuple(day, person, area)
    .map(([when, resident, where]) =>
      event('resident-registered', { resident, area: where, name: `Bewoner ${resident.slice(-2)}` }, when),
    ),
  fc.tuple(day, person).map(([when, resident]) => event('resident-arrived', { resident }, when)),
  fc.tuple(day, person).map(([when, resident]) => event('resident-left', { resident }, when)),
  fc
    .tuple(day, person, fc.option(area))
    .map(([when, resident, where]) =>
      event('resident-described', { resident, area: where, tags: ['new'] }, when),
    ),
  fc.tuple(day, person).map(([when, resident]) => event('connector-appointed', { resident }, when)),
  fc.tuple(day, person).map(([when, resident]) => event('connector-stepped-down', { resident }, when)),
  fc.tuple(day, pair).map(([when, both]) => event('resident-met-resident', { residents: both }, when)),
  fc
    .tuple(day, group, fc.option(initiative))
    .map(([when, several, at]) =>
      event('residents-gathered', { residents: several, ...(at && { initiative: at }) }, when),
    ),
  fc
    .tuple(day, person, partner)
    .map(([when, resident, whom]) => event('resident-met-partner', { resident, partner: whom }, when)),
  fc
    .tuple(day, person, initiative)
    .map(([when, resident, at]) => event('resident-attended-initiative', { resident, initiative: at }, when)),
  fc
    .tuple(day, person, place)
    .map(([when, resident, at]) => event('resident-visited-place', { resident, place: at }, when)),
  fc
    .tuple(day, person, initiative)
    .map(([when, resident, at]) => event('volunteer-joined-initiative', { resident, initiative: at }, when)),
  fc
    .tuple(day, person, initiative)
    .map(([when, resident, at]) => event('volunteer-left-initiative', { resident, initiative: at }, when)),
  fc.tuple(day, pair).map(([when, both]) => event('buddy-match-made', { residents: both }, when)),
  fc.tuple(day, pair).map(([when, both]) => event('buddy-match-ended', { residents: both }, when)),
  fc.tuple(day, group).map(([when, several]) => event('household-linked', { residents: several }, when)),
  fc
    .tuple(day, person, fc.uuid())
    .map(([when, resident, annotation]) =>
      event('annotation-made', { annotation, resident, from: when, note: 'Onthouden' }, when),
    ),
  fc
    .tuple(day, partner)
    .map(([when, whom]) =>
      event('partner-joined', { partner: whom, name: 'Welzijn', sector: 'welfare', formal: true }, when),
    ),
  fc
    .tuple(day, initiative)
    .map(([when, what]) =>
      event('initiative-started', { initiative: what, name: 'Koffie', kind: 'activity' }, when),
    ),
)

/** Any merge or undone merge, including those that a decider would refuse. */
export const anyMerge: fc.Arbitrary<NewEvent> = fc
  .tuple(fc.constantFrom('residents-merged', 'residents-merged', 'residents-unmerged'), day, pair)
  .map(([type, when, both]) => event(type, { residents: both }, when))

const anyErasure: fc.Arbitrary<NewEvent> = fc
  .tuple(day, person, fc.boolean())
  .map(([when, resident, remains]) =>
    event('resident-forgotten', { resident, ...(remains && { remains: { lifeStage: 'older' } }) }, when),
  )

/** A whole history: any events in any order, some of them taken back or corrected afterwards. */
export const anyHistory = historyOf(
  fc.oneof({ arbitrary: anyEvent, weight: 9 }, { arbitrary: anyMerge, weight: 1 }),
)

/** The same, with people erased on the way. */
export const anyHistoryWithErasures = historyOf(
  fc.oneof(
    { arbitrary: anyEvent, weight: 8 },
    { arbitrary: anyMerge, weight: 2 },
    { arbitrary: anyErasure, weight: 1 },
  ),
)

function historyOf(any: fc.Arbitrary<NewEvent>): fc.Arbitrary<readonly NewEvent[]> {
  return fc
    .tuple(
      fc.array(any, { maxLength: 60 }),
      fc.array(fc.tuple(fc.nat(), fc.boolean(), day), { maxLength: 6 }),
    )
    .map(([events, corrections]) => {
      const taken = new Set<string>()
      const later = corrections.flatMap(([which, replace, when]) => {
        const target = events[which % Math.max(events.length, 1)]
        if (!target || isTombstone(target) || taken.has(target.id)) return []
        taken.add(target.id)
        return [correction(target, replace, when)]
      })
      return [...events, ...later]
    })
}

function correction(target: NewEvent, replace: boolean, when: string): NewEvent {
  if (!replace) return event('event-retracted', { event: target.id, reason: 'vergissing' }, when)
  const { type, data } = target
  const replacement = { type, occurredAt: when, data }
  const sent = {
    type: 'event-corrected',
    occurredAt: when,
    data: { event: target.id, reason: 'datum', replacement },
  }
  return readNewEvent(sent, () => crypto.randomUUID())
}
