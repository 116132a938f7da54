import { describe, expect, it } from 'vitest'
import {
  aggregateTies,
  degrees,
  informalNetwork,
  likelihoodIn,
  type Network,
  neighboursOf,
} from '../../services/measure/index.ts'
import { sliceOf } from '../../services/measure/testing.ts'
import { hasDataSets } from '../support/tools.ts'
import { rowsOf } from './realNetworks.ts'

type Score = (one: number, other: number) => number
type Waves = { readonly earlier: Network; readonly formed: ReadonlySet<string>; readonly people: number }

function wavesOf(set: string, kind?: string): Waves {
  const residents = rowsOf(`${set}/people.csv`).map(({ id }) => id!)
  const rows = rowsOf(`${set}/ties.csv`).filter((row) => kind === undefined || row.kind === kind)
  const wave = (which: string) => {
    const contacts = rows
      .filter((row) => row.wave === which)
      .map(({ source, target }) => [source!, target!] as const)
    return informalNetwork(
      aggregateTies(sliceOf({ residents, contacts }), { include: 'informal', coAttendance: false }),
    )
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

const common = ({ earlier }: Waves, weight: (degree: number) => number): Score => {
  const degree = degrees(earlier)
  return (one, other) =>
    neighboursOf(earlier, one)
      .filter((via) => neighboursOf(earlier, via).includes(other))
      .reduce((sum, via) => sum + weight(degree[via]!), 0)
}

/** The chance that a tie that formed was ranked above a pair that formed none. */
function auc({ earlier, formed, people }: Waves, score: Score): number {
  const hits: number[] = []
  const misses: number[] = []
  for (let one = 0; one < people; one++) {
    for (let other = 0; other < one; other++) {
      if (neighboursOf(earlier, one).includes(other)) continue
      const list = formed.has(`${one} ${other}`) ? hits : misses
      list.push(score(one, other))
    }
  }
  const won = hits.reduce(
    (sum, hit) => sum + misses.reduce((its, miss) => its + (hit > miss ? 1 : hit === miss ? 0.5 : 0), 0),
    0,
  )
  return won / hits.length / misses.length
}

describe.skipIf(!hasDataSets)('ties that formed later are ranked above other pairs', () => {
  it.each([
    ['Coleman’s boys', () => wavesOf('coleman-boys')],
    ['Kapferer’s tailor shop', () => wavesOf('kapferer-tailor-shop', 'sociational')],
  ])('in %s: better than by common neighbours, Adamic–Adar and chance', (_, load) => {
    const waves = load()
    const ours = auc(waves, likelihoodIn(waves.earlier))
    expect(ours).toBeGreaterThan(0.65)
    expect(ours).toBeGreaterThan(
      auc(
        waves,
        common(waves, () => 1),
      ),
    )
    expect(ours).toBeGreaterThan(
      auc(
        waves,
        common(waves, (degree) => 1 / Math.log(degree)),
      ),
    )
  })
})
