import type { ImportKind } from '../../services/import/index.ts'

type Given = {
  readonly file: string
  readonly as: ImportKind
  readonly where?: readonly (readonly [string, string])[]
  /** Everybody there is, also those whom nobody met. */
  readonly people: string
}

/** Networks of real people. */
export const sets: Readonly<Record<string, Given>> = {
  'the karate club': { file: 'karate-club/edges.csv', as: 'contacts', people: 'karate-club/people.csv' },
  'the southern women': {
    file: 'davis-southern-women/attendance.csv',
    as: 'participation',
    people: 'davis-southern-women/people.csv',
  },
  'the tailor shop': {
    file: 'kapferer-tailor-shop/ties.csv',
    as: 'contacts',
    where: [['wave', '1']],
    people: 'kapferer-tailor-shop/people.csv',
  },
  'the monastery': {
    file: 'sampson-monastery/ties.csv',
    as: 'contacts',
    where: [['relation', 'liking3']],
    people: 'sampson-monastery/people.csv',
  },
  'the boys of Coleman': {
    file: 'coleman-boys/ties.csv',
    as: 'contacts',
    where: [['wave', '2']],
    people: 'coleman-boys/people.csv',
  },
  'the office building': {
    file: 'workplace-invs13/events.csv',
    as: 'contacts',
    people: 'workplace-invs13/people.csv',
  },
  'the Kenyan households': {
    file: 'kenya-households/events.csv',
    as: 'contacts',
    people: 'kenya-households/people.csv',
  },
}

/** When everybody on a list came, and when the contacts were that tell no moment. */
export const LISTED = '2012-01-01'
export const MET = '2026-01-05'
