import { describe, test } from 'vitest'
import { anna, bram, carla, given, left, on, registered, started, walk } from './scenario.ts'

const scene = [registered(anna), registered(bram), registered(carla), started(walk)]
const matched = (when: string, residents = [anna, bram], initiative?: string) =>
  on(when, 'buddy-match-made', { residents, ...(initiative && { initiative }) })
const unmatched = (when: string, residents = [anna, bram], initiative?: string) =>
  on(when, 'buddy-match-ended', { residents, ...(initiative && { initiative }) })

describe('buddies', () => {
  test('are matched, part, and are matched again', () =>
    given(...scene)
      .when(matched('2026-02-01'), unmatched('2026-03-01'), matched('2026-04-01'))
      .thenTaken())
  test('are not matched twice, whoever is named first', () =>
    given(...scene, matched('2026-02-01'))
      .when(matched('2026-03-01', [bram, anna]))
      .thenRefused('already-buddies', '/data/residents'))
  test('part whoever is named first', () =>
    given(...scene, matched('2026-02-01'))
      .when(unmatched('2026-03-01', [bram, anna]))
      .thenTaken())
  test('cannot part when never matched', () =>
    given(...scene)
      .when(unmatched('2026-03-01'))
      .thenRefused('not-buddies', '/data/residents'))
  test('of a project part in that project', () =>
    given(...scene, matched('2026-02-01', [anna, bram], walk))
      .when(unmatched('2026-03-01'))
      .thenRefused('not-buddies'))
  test('may be matched in two projects', () =>
    given(...scene, matched('2026-02-01'))
      .when(matched('2026-03-01', [anna, bram], walk))
      .thenTaken())
  test('both live here', () =>
    given(...scene, left(bram, '2026-02-01'))
      .when(matched('2026-03-01'))
      .thenRefused('already-left', '/data/residents/1'))
  test('may part after one of them moved away', () =>
    given(...scene, matched('2026-02-01'), left(bram, '2026-03-01'))
      .when(unmatched('2026-03-02'))
      .thenTaken())
})

describe('a connector', () => {
  const appointed = (when: string) => on(when, 'connector-appointed', { resident: anna })
  const steppedDown = (when: string) => on(when, 'connector-stepped-down', { resident: anna })
  test('is appointed and steps down', () =>
    given(...scene)
      .when(appointed('2026-02-01'), steppedDown('2026-03-01'))
      .thenTaken())
  test('is not appointed twice', () =>
    given(...scene, appointed('2026-02-01'))
      .when(appointed('2026-03-01'))
      .thenRefused('already-connector'))
  test('steps down only after being appointed', () =>
    given(...scene)
      .when(steppedDown('2026-03-01'))
      .thenRefused('not-connector', '/data/resident'))
  test('steps down once', () =>
    given(...scene, appointed('2026-02-01'), steppedDown('2026-03-01'))
      .when(steppedDown('2026-04-01'))
      .thenRefused('not-connector'))
})

describe('a household', () => {
  const linked = (when: string, ...residents: string[]) => on(when, 'household-linked', { residents })
  const unlinked = (when: string, ...residents: string[]) => on(when, 'household-unlinked', { residents })
  test('grows by one more', () =>
    given(...scene, linked('2026-02-01', anna, bram))
      .when(linked('2026-03-01', anna, bram, carla))
      .thenTaken())
  test('is not linked twice', () =>
    given(...scene, linked('2026-02-01', anna, bram))
      .when(linked('2026-03-01', bram, anna))
      .thenRefused('already-linked', '/data/residents'))
  test('falls apart as a whole', () =>
    given(...scene, linked('2026-02-01', anna, bram), linked('2026-03-01', anna, bram, carla))
      .when(unlinked('2026-04-01', anna, bram, carla))
      .thenTaken())
  test('does not fall apart when it never was', () =>
    given(...scene, linked('2026-02-01', anna, bram))
      .when(unlinked('2026-04-01', anna, carla))
      .thenRefused('not-linked', '/data/residents'))
  test('falls apart once', () =>
    given(...scene, linked('2026-02-01', anna, bram), unlinked('2026-04-01', anna, bram))
      .when(unlinked('2026-05-01', anna, bram))
      .thenRefused('not-linked'))
})
