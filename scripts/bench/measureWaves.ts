import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import {
  aggregateTies,
  degrees,
  informalNetwork,
  type Network,
  neighboursOf,
} from '../../services/measure/index.ts'
import { sliceOf } from '../../services/measure/testing.ts'

/** A network at one time, and the ties that had formed by the next. */
export type Waves = {
  readonly earlier: Network
  readonly formed: ReadonlySet<string>
  readonly people: number
}
export type Score = (one: number, other: number) => number
type Row = Readonly<Record<string, string>>

/** Two waves of a published network, from a folder with `people.csv` and `ties.csv` (`wave`, `source`, `target`). */
export function wavesOf(folder: string, takes: (row: Row) => boolean = () => true): Waves {
  const rowsOf = (file: string): Row[] => parse(readFileSync(join(folder, file)), { columns: true })
  const residents = rowsOf('people.csv').map(({ id }) => id!)
  const rows = rowsOf('ties.csv').filter(takes)
  const wave = (which: string): Network => {
    const contacts = rows
      .filter((row) => row.wave === which)
      .map(({ source, target }) => [source!, target!] as const)
    const slice = sliceOf({ residents, contacts })
    return informalNetwork(aggregateTies(slice, { include: 'informal', coAttendance: false }))
  }
  const [earlier, later] = [wave('1'), wave('2')]
  const formed = new Set<string>()
  for (let one = 0; one < residents.length; one++) {
    for (const other of neighboursOf(later, one)) {
      if (!neighboursOf(earlier, one).includes(other)) formed.add(`${one} ${other}`)
    }
  }
  return { earlier, formed, people: residents.length }
}

/** Σ over who has a tie with both of a weight by their degree: 1 for common neighbours, 1 / log d for Adamic–Adar. */
export function sharedScore({ earlier }: Waves, weight: (degree: number) => number): Score {
  const degree = degrees(earlier)
  return (one, other) =>
    Array.from(neighboursOf(earlier, one))
      .filter((via) => neighboursOf(earlier, via).includes(other))
      .reduce((sum, via) => sum + weight(degree[via]!), 0)
}

/**
 * How well a score ranks the pairs without a tie. `auc`: the chance that a tie that formed was ranked above a pair
 * that did not. `precision`: the share of the first five that formed; what is equal counts as if dealt by lot.
 */
export function rank({ earlier, formed, people }: Waves, score: Score): { auc: number; precision: number } {
  const hits: number[] = []
  const misses: number[] = []
  for (let one = 0; one < people; one++) {
    for (let other = 0; other < one; other++) {
      if (neighboursOf(earlier, one).includes(other)) continue
      const list = formed.has(`${one} ${other}`) ? hits : misses
      list.push(score(one, other))
    }
  }
  const better = (a: number, b: number): number => (a > b ? 1 : a === b ? 0.5 : 0)
  const won = hits.reduce((sum, hit) => sum + misses.reduce((its, miss) => its + better(hit, miss), 0), 0)
  const fifth = [...hits, ...misses].sort((a, b) => b - a)[4] ?? Number.NEGATIVE_INFINITY
  const above = (scores: readonly number[]): number => scores.filter((its) => its > fifth).length
  const level = (scores: readonly number[]): number => scores.filter((its) => its === fifth).length
  const left = 5 - above(hits) - above(misses)
  const byLot = (left * level(hits)) / (level(hits) + level(misses))
  return { auc: won / hits.length / misses.length, precision: (above(hits) + byLot) / 5 }
}
