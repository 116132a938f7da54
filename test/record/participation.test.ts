import { describe, test } from 'vitest'
import type { EventType } from '../../events/index.ts'
import {
  anna,
  bram,
  given,
  joined,
  kitchen,
  left,
  livingRoom,
  on,
  opened,
  registered,
  started,
  walk,
  welfare,
} from './scenario.ts'

const scene = [registered(anna), registered(bram), started(walk, '2026-02-01')]
const ended = on('2026-06-01', 'initiative-ended', { initiative: walk })
type Membership = Extract<
  EventType,
  | `${'resident' | 'volunteer'}-joined-initiative`
  | `${'resident' | 'volunteer'}-left-initiative`
  | 'resident-attended-initiative'
>
const member = (type: Membership, when: string, initiative = walk) =>
  on(when, type, { resident: anna, initiative })

describe('an initiative', () => {
  test('starts once', () =>
    given(...scene)
      .when(started(walk, '2026-03-01'))
      .thenRefused('already-started', '/data/initiative'))
  test('may start again after it ended', () =>
    given(...scene, ended)
      .when(started(walk, '2026-09-01'))
      .thenTaken())
  test('ends once', () =>
    given(...scene, ended)
      .when(on('2026-07-01', 'initiative-ended', { initiative: walk }))
      .thenRefused('already-ended', '/data/initiative'))
  test('does not end before it started', () =>
    given(...scene)
      .when(on('2026-01-01', 'initiative-ended', { initiative: walk }))
      .thenRefused('not-yet-started'))
  test('does not change once it has ended', () =>
    given(...scene, ended)
      .when(on('2026-07-01', 'initiative-changed', { initiative: walk, name: 'Fietsen' }))
      .thenRefused('already-ended', '/data/initiative'))
  test('is not run by a partner nobody knows', () =>
    given(...scene)
      .when(on('2026-03-01', 'initiative-changed', { initiative: walk, partner: welfare }))
      .thenRefused('unknown-partner', '/data/partner'))
  test('may be left without partner and place', () =>
    given(...scene)
      .when(on('2026-03-01', 'initiative-changed', { initiative: walk, partner: null, place: null }))
      .thenTaken())
  test('is not held in a place that has closed', () =>
    given(...scene, opened(livingRoom), on('2026-03-01', 'place-closed', { place: livingRoom }))
      .when(on('2026-04-01', 'initiative-changed', { initiative: walk, place: livingRoom }))
      .thenRefused('already-closed', '/data/place'))
  test('may be planned in a place that is still to open', () =>
    given(opened(livingRoom, '2026-05-01'), joined(welfare))
      .when(
        on('2026-03-01', 'initiative-started', {
          initiative: kitchen,
          name: 'Buurtkeuken',
          kind: 'activity',
          place: livingRoom,
          partner: welfare,
        }),
      )
      .thenTaken())
})

describe.each([
  ['a participant', 'resident-joined-initiative', 'resident-left-initiative'],
  ['a volunteer', 'volunteer-joined-initiative', 'volunteer-left-initiative'],
] as const)('%s', (_role, joins, leaves) => {
  test('joins and leaves and joins again', () =>
    given(...scene)
      .when(member(joins, '2026-03-01'), member(leaves, '2026-04-01'), member(joins, '2026-05-01'))
      .thenTaken())
  test('does not join twice', () =>
    given(...scene, member(joins, '2026-03-01'))
      .when(member(joins, '2026-04-01'))
      .thenRefused('already-joined', '/data/initiative'))
  test('cannot leave an initiative never joined', () =>
    given(...scene)
      .when(member(leaves, '2026-03-01'))
      .thenRefused('not-joined', '/data/initiative'))
  test('cannot leave twice', () =>
    given(...scene, member(joins, '2026-03-01'), member(leaves, '2026-04-01'))
      .when(member(leaves, '2026-05-01'))
      .thenRefused('not-joined'))
  test('cannot leave before joining', () =>
    given(...scene, member(joins, '2026-03-01'))
      .when(member(leaves, '2026-02-15'))
      .thenRefused('not-joined'))
  test('joins and leaves on one day, in the order told', () =>
    given(...scene)
      .when(member(joins, '2026-03-01'), member(leaves, '2026-03-01'))
      .thenTaken())
  test('does not join an initiative that ended', () =>
    given(...scene, ended)
      .when(member(joins, '2026-06-02'))
      .thenRefused('already-ended', '/data/initiative'))
  test('does not join an initiative that has not started', () =>
    given(...scene)
      .when(member(joins, '2026-01-31'))
      .thenRefused('not-yet-started', '/data/initiative'))
  test('does not join after leaving the neighbourhood', () =>
    given(...scene, left(anna, '2026-03-01'))
      .when(member(joins, '2026-04-01'))
      .thenRefused('already-left'))
  test('can be taken off the list after moving away', () =>
    given(...scene, member(joins, '2026-03-01'), left(anna, '2026-04-01'))
      .when(member(leaves, '2026-05-01'))
      .thenTaken())
  test('does not join what is not known here', () =>
    given(...scene)
      .when(member(joins, '2026-03-01', kitchen))
      .thenRefused('unknown-initiative', '/data/initiative'))
})

describe('attending', () => {
  const attended = (when: string) => member('resident-attended-initiative', when)
  test('takes no membership', () =>
    given(...scene)
      .when(attended('2026-03-01'))
      .thenTaken())
  test('is not possible before the initiative starts', () =>
    given(...scene)
      .when(attended('2026-01-31'))
      .thenRefused('not-yet-started', '/data/initiative'))
  test('is possible in the month it starts', () =>
    given(...scene)
      .when(attended('2026-02'))
      .thenTaken())
  test('is not possible after the initiative ended', () =>
    given(...scene, ended)
      .when(attended('2026-06-02'))
      .thenRefused('already-ended', '/data/initiative'))
  test('is not possible after leaving', () =>
    given(...scene, left(anna, '2026-03-01'))
      .when(attended('2026-03-02'))
      .thenRefused('already-left'))
})

describe('asking a volunteer whether the place fits', () => {
  const asked = (when: string) =>
    on(when, 'volunteer-fit-reviewed', { resident: anna, initiative: walk, fits: 'doubt' })
  const volunteering = [...scene, member('volunteer-joined-initiative', '2026-03-01')]
  test('is for volunteers', () =>
    given(...volunteering)
      .when(asked('2026-04-01'))
      .thenTaken())
  test('is not for others', () =>
    given(...scene)
      .when(asked('2026-04-01'))
      .thenRefused('not-a-volunteer', '/data/resident'))
  test('is not for who stopped', () =>
    given(...volunteering, member('volunteer-left-initiative', '2026-04-01'))
      .when(asked('2026-04-02'))
      .thenRefused('not-a-volunteer'))
})

describe('the participation ladder', () => {
  const observed = (when: string) => on(when, 'participation-level-observed', { resident: anna, level: 3 })
  test('is seen of who lives here', () =>
    given(...scene)
      .when(observed('2026-03-01'))
      .thenTaken())
  test('is not seen of who left', () =>
    given(...scene, left(anna, '2026-03-01'))
      .when(observed('2026-04-01'))
      .thenRefused('already-left'))
})
