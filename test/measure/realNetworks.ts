import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { DAY, type GivenContact, type GivenSlice } from '../../services/measure/testing.ts'
import { dataSets } from '../support/tools.ts'

type Row = Readonly<Record<string, string>>

export function rowsOf(file: string): Row[] {
  const rows: Row[] = parse(readFileSync(join(dataSets, file)), { columns: true })
  return rows
}

const idOf = (row: Row): string => row.id!
const roster = (set: string) => rowsOf(`${set}/people.csv`).map(idOf)

/** Nominations as they are in the file: a pair who name each other are two rows. */
function nominations(set: string, file: string, takes: (row: Row) => boolean): GivenSlice {
  const contacts = rowsOf(`${set}/${file}`)
    .filter(takes)
    .map((row): GivenContact => ({ between: [row.source!, row.target!] }))
  return { residents: roster(set), contacts }
}

/** Contacts with their times, as days before the last one. */
function meetings(set: string): GivenSlice {
  const rows = rowsOf(`${set}/events.csv`)
  const last = rows.reduce((latest, { time }) => Math.max(latest, Date.parse(time!)), 0)
  const contacts = rows.map(
    ({ time, source, target }): GivenContact => ({
      between: [source!, target!],
      daysAgo: (last - Date.parse(time!)) / DAY,
    }),
  )
  return { residents: roster(set), contacts, window: Number.POSITIVE_INFINITY }
}

function southernWomen(): GivenSlice {
  const set = 'davis-southern-women'
  return {
    residents: roster(set),
    others: rowsOf(`${set}/events.csv`).map((row) => ({ id: idOf(row), kind: 'initiative' })),
    contacts: rowsOf(`${set}/attendance.csv`).map(({ person, event }) => ({
      between: [person!, event!],
      kind: 'attended',
      session: event!,
    })),
  }
}

/** Each network by name; Davis is to be measured with co-attendance. */
export const realNetworks: Readonly<Record<string, () => GivenSlice>> = {
  'karate club': () => nominations('karate-club', 'edges.csv', () => true),
  'Davis Southern Women': southernWomen,
  'Kapferer, sociational, first wave': () =>
    nominations(
      'kapferer-tailor-shop',
      'ties.csv',
      ({ kind, wave }) => kind === 'sociational' && wave === '1',
    ),
  'Kapferer, instrumental, both waves': () =>
    nominations('kapferer-tailor-shop', 'ties.csv', ({ kind }) => kind === 'instrumental'),
  'Sampson, liking at the third time': () =>
    nominations('sampson-monastery', 'ties.csv', ({ relation }) => relation === 'liking3'),
  'Coleman, fall 1957': () => nominations('coleman-boys', 'ties.csv', ({ wave }) => wave === '1'),
  'Coleman, spring 1958': () => nominations('coleman-boys', 'ties.csv', ({ wave }) => wave === '2'),
  'office building': () => meetings('workplace-invs13'),
  'Kenyan households': () => meetings('kenya-households'),
}
