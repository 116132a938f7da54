import type { GivenSlice } from '../../services/measure/testing.ts'

const people = (count: number) => Array.from({ length: count }, (_, n) => `r${n}`)
const ring = (from: number, count: number): (readonly [string, string])[] =>
  Array.from({ length: count }, (_, n) => [`r${from + n}`, `r${from + ((n + 1) % count)}`] as const)

/** Networks on which measures tend to go wrong. */
export const oddNetworks: Readonly<Record<string, () => GivenSlice>> = {
  'nobody at all': () => ({}),
  'one person': () => ({ residents: people(1) }),
  'people without any tie': () => ({ residents: people(7) }),
  'one pair': () => ({ residents: people(2), contacts: [['r0', 'r1']] }),
  'a person with themselves, and a pair many times over': () => ({
    residents: people(4),
    contacts: [
      ['r0', 'r0'],
      ['r1', 'r2'],
      ['r2', 'r1'],
      ['r1', 'r2'],
      ['r2', 'r3'],
    ],
  }),
  'a star': () => ({
    residents: people(9),
    contacts: people(9)
      .slice(1)
      .map((one) => ['r0', one] as const),
  }),
  'a path': () => ({ residents: people(10), contacts: ring(0, 10).slice(0, 9) }),
  'a ring': () => ({ residents: people(10), contacts: ring(0, 10) }),
  'everyone with everyone': () => ({
    residents: people(8),
    contacts: people(8).flatMap((one, n) => people(n).map((other) => [one, other] as const)),
  }),
  'rings on a string, a lone pair and someone alone': () => ({
    residents: people(20),
    contacts: [...ring(0, 5), ...ring(5, 6), ...ring(11, 4), ['r4', 'r5'], ['r5', 'r11'], ['r15', 'r16']],
  }),
}
