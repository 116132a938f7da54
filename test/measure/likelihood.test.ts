import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { rank, sharedScore, wavesOf } from '../../scripts/bench/measureWaves.ts'
import { likelihoodIn } from '../../services/measure/index.ts'
import { dataSets, hasDataSets } from '../support/tools.ts'

describe.skipIf(!hasDataSets)('ties that formed later are ranked above other pairs', () => {
  const tailors = (which: string) =>
    wavesOf(join(dataSets, 'kapferer-tailor-shop'), ({ kind }) => kind === which)

  it.each([
    ['Coleman’s boys', 0.73, () => wavesOf(join(dataSets, 'coleman-boys'))],
    ['Kapferer’s tailor shop, sociational', 0.65, () => tailors('sociational')],
    ['Kapferer’s tailor shop, instrumental', 0.64, () => tailors('instrumental')],
  ])('in %s: better than by common neighbours, Adamic–Adar and chance', (_, least, load) => {
    const waves = load()
    const { auc } = rank(waves, likelihoodIn(waves.earlier))
    expect(auc).toBeGreaterThan(least)
    expect(auc).toBeGreaterThan(
      rank(
        waves,
        sharedScore(waves, () => 1),
      ).auc,
    )
    expect(auc).toBeGreaterThan(
      rank(
        waves,
        sharedScore(waves, (degree) => 1 / Math.log(degree)),
      ).auc,
    )
    expect(rank(waves, () => 0).auc).toBe(0.5)
  })
})
