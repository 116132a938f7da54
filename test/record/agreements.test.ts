import { describe, test } from 'vitest'
import { anna, given, id, joined, left, on, registered, started, walk, welfare } from './scenario.ts'

const experiment = id('experiment')
const result = id('result')

describe('an experiment', () => {
  const begun = on('2026-02-01', 'experiment-started', {
    experiment,
    name: 'Samen',
    from: 'apart',
    to: 'samen',
  })
  const over = (when: string) => on(when, 'experiment-ended', { experiment })
  test('starts once', () =>
    given(begun)
      .when(on('2026-03-01', 'experiment-started', { experiment, name: 'Weer', from: 'a', to: 'b' }))
      .thenRefused('already-exists', '/data/experiment'))
  test('has partners and an initiative that are known', () =>
    given(started(walk))
      .when(
        on('2026-03-01', 'experiment-started', {
          experiment,
          name: 'Samen',
          from: 'a',
          to: 'b',
          initiative: walk,
          partners: [welfare],
        }),
      )
      .thenRefused('unknown-partner', '/data/partners/0'))
  test('is noted also after it ended', () =>
    given(begun, over('2026-05-01'))
      .when(on('2026-06-01', 'experiment-noted', { experiment, note: 'wat we leerden' }))
      .thenTaken())
  test('ends once', () =>
    given(begun, over('2026-05-01')).when(over('2026-06-01')).thenRefused('already-ended'))
  test('does not end before it started', () =>
    given(begun).when(over('2026-01-01')).thenRefused('not-yet-started'))
})

describe('a result', () => {
  const agreed = (when: string, deadline: string) =>
    on(when, 'result-agreed', { result, measure: 'bereik', target: 200, deadline, partners: [welfare] })
  test('is agreed between partners', () =>
    given(joined(welfare)).when(agreed('2026-02-01', '2028-01-01')).thenTaken())
  test('has a deadline that is still to come', () =>
    given(joined(welfare))
      .when(agreed('2026-02-01', '2025-12-31'))
      .thenRefused('ends-before-it-begins', '/data/deadline'))
  test('may be due on the same day', () =>
    given(joined(welfare)).when(agreed('2026-02-01', '2026-02-01')).thenTaken())
  test('is reviewed after it was agreed', () =>
    given(joined(welfare), agreed('2026-02-01', '2028-01-01'))
      .when(on('2026-01-15', 'result-reviewed', { result, value: 10 }))
      .thenRefused('not-yet-started', '/data/result'))
})

describe('rights', () => {
  const basis = (when: string, retainUntil = '2028-01-01') =>
    on(when, 'basis-recorded', { resident: anna, basis: 'consent', purpose: 'kennismaken', retainUntil })
  const withdrawn = (name: 'consent' | 'contract') =>
    on('2026-05-01', 'basis-withdrawn', { resident: anna, basis: name })
  test('consent is recorded and withdrawn', () =>
    given(registered(anna)).when(basis('2026-02-01'), withdrawn('consent')).thenTaken())
  test('what was never recorded is not withdrawn', () =>
    given(registered(anna), basis('2026-02-01'))
      .when(withdrawn('contract'))
      .thenRefused('basis-not-recorded', '/data/basis'))
  test('data is not kept until a day that has passed', () =>
    given(registered(anna))
      .when(basis('2026-02-01', '2026-01-31'))
      .thenRefused('ends-before-it-begins', '/data/retainUntil'))
  test('who left may still object', () =>
    given(registered(anna), left(anna, '2026-02-01'))
      .when(on('2026-03-01', 'objection-raised', { resident: anna, against: 'everything' }))
      .thenTaken())
})
