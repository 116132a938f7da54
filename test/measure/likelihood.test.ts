import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { rank, sharedScore, wavesOf } from '../../scripts/bench/measureWaves.ts'
import { likelihoodIn } from '../../services/measure/index.ts'
import { dataSets, hasDataSets } from '../support/tools.ts'

describe.skipIf(!hasDataSets)('ties that formed later are ranked above other pairs', () => {
  it.each([
    ['Coleman’s boys', () => wavesOf(join(dataSets, 'coleman-boys'))],
    [
      'Kapferer’s tailor shop',
      () => wavesOf(join(dataSets, 'kapferer-tailor-shop'), ({ kind }) => kind === 'sociational'),
    ],
  ])('in %s: better than by common neighbours, Adamic–Adar and chance', (_, load) => {
    const waves = load()
    const { auc } = rank(waves, likelihoodIn(waves.earlier))
    expect(auc).toBeGreaterThan(0.65)
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
