import { describe, test } from 'vitest'
import {
  anna,
  bram,
  carla,
  given,
  id,
  joined,
  left,
  on,
  registered,
  started,
  walk,
  welfare,
} from './scenario.ts'

const [need, skill, help, signal] = ['need', 'skill', 'help', 'signal'].map(id) as [
  string,
  string,
  string,
  string,
]
const scene = [registered(anna), registered(bram), joined(welfare), started(walk)]

describe('a need', () => {
  const voiced = (when: string, resident = anna) =>
    on(when, 'need-voiced', { need, resident, topic: 'company' })
  const answered = (when: string) => on(when, 'need-met', { need, initiative: walk })
  const withdrawn = (when: string) => on(when, 'need-withdrawn', { need })

  test('is voiced and met', () =>
    given(...scene)
      .when(voiced('2026-02-01'), answered('2026-03-01'))
      .thenTaken())
  test('is voiced once', () =>
    given(...scene, voiced('2026-02-01'))
      .when(voiced('2026-03-01'))
      .thenRefused('already-exists', '/data/need'))
  test('is voiced before it is met', () =>
    given(...scene, voiced('2026-02-01'))
      .when(answered('2026-01-15'))
      .thenRefused('not-yet-voiced', '/data/need'))
  test('is met once', () =>
    given(...scene, voiced('2026-02-01'), answered('2026-03-01'))
      .when(answered('2026-04-01'))
      .thenRefused('already-settled', '/data/need'))
  test('is not met after it is withdrawn', () =>
    given(...scene, voiced('2026-02-01'), withdrawn('2026-03-01'))
      .when(answered('2026-04-01'))
      .thenRefused('already-settled'))
  test('that nobody voiced is not met', () =>
    given(...scene)
      .when(answered('2026-04-01'))
      .thenRefused('unknown-need', '/data/need'))
  test('may be voiced by who is only expected', () =>
    given(...scene, on('2026-01-01', 'resident-expected', { resident: carla }))
      .when(voiced('2026-02-01', carla))
      .thenTaken())
  test('is not voiced after leaving', () =>
    given(...scene, left(anna, '2026-01-15'))
      .when(voiced('2026-02-01'))
      .thenRefused('already-left', '/data/resident'))
})

describe('a skill', () => {
  const offered = on('2026-02-01', 'skill-offered', { skill, resident: anna, topic: 'garden' })
  const withdrawn = (when: string) => on(when, 'skill-withdrawn', { skill })
  test('is offered and withdrawn', () =>
    given(...scene)
      .when(offered, withdrawn('2026-03-01'))
      .thenTaken())
  test('is withdrawn once', () =>
    given(...scene, offered, withdrawn('2026-03-01'))
      .when(withdrawn('2026-04-01'))
      .thenRefused('already-settled'))
  test('is offered before it is withdrawn', () =>
    given(...scene, offered)
      .when(withdrawn('2026-01-15'))
      .thenRefused('not-yet-voiced', '/data/skill'))
})

describe('help', () => {
  const asked = on('2026-02-01', 'help-asked', { help, resident: anna, topic: 'transport' })
  const helped = (when: string, resident: string, helper: string, withHelp = true) =>
    on(when, 'help-given', { resident, helper, ...(withHelp && { help }) })

  test('is given without having been asked', () =>
    given(...scene)
      .when(helped('2026-03-01', anna, bram, false))
      .thenTaken())
  test('that was asked may be given more than once', () =>
    given(...scene, asked)
      .when(helped('2026-03-01', anna, bram), helped('2026-03-08', anna, bram))
      .thenTaken())
  test('is not given to oneself', () =>
    given(...scene)
      .when(helped('2026-03-01', anna, anna, false))
      .thenRefused('with-oneself', '/data/helper'))
  test('answers the one who asked', () =>
    given(...scene, asked)
      .when(helped('2026-03-01', bram, anna))
      .thenRefused('not-theirs', '/data/help'))
  test('is not given before it was asked', () =>
    given(...scene, asked)
      .when(helped('2026-01-15', anna, bram))
      .thenRefused('not-yet-voiced', '/data/help'))
  test('is not given by who has left', () =>
    given(...scene, left(bram, '2026-02-01'))
      .when(helped('2026-03-01', anna, bram, false))
      .thenRefused('already-left', '/data/helper'))
  test('is given by a professional of the partner that is named', () =>
    given(
      ...scene,
      joined(id('care')),
      on('2026-01-01', 'professional-appointed', {
        professional: id('wim'),
        partner: id('care'),
        function: 'zorg',
      }),
    )
      .when(on('2026-03-01', 'help-given', { resident: anna, partner: welfare, professional: id('wim') }))
      .thenRefused('not-their-partner', '/data/professional'))
})

describe('a signal', () => {
  const raised = on('2026-02-01', 'signal-raised', { signal, resident: anna, partner: welfare })
  const pickedUp = (when: string) => on(when, 'signal-picked-up', { signal, partner: welfare })
  const closed = (when: string) => on(when, 'signal-closed', { signal })
  test('is raised, picked up, handed over and closed', () =>
    given(...scene)
      .when(raised, pickedUp('2026-02-02'), pickedUp('2026-02-03'), closed('2026-03-01'))
      .thenTaken())
  test('is not picked up after it was closed', () =>
    given(...scene, raised, closed('2026-03-01'))
      .when(pickedUp('2026-03-02'))
      .thenRefused('already-settled', '/data/signal'))
  test('is not picked up before it was raised', () =>
    given(...scene, raised)
      .when(pickedUp('2026-01-15'))
      .thenRefused('not-yet-voiced', '/data/signal'))
  test('is closed once', () =>
    given(...scene, raised, closed('2026-03-01'))
      .when(closed('2026-03-02'))
      .thenRefused('already-settled'))
  test('that nobody raised is not closed', () =>
    given(...scene)
      .when(closed('2026-03-01'))
      .thenRefused('unknown-signal', '/data/signal'))
})
