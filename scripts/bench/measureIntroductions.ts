import { existsSync } from 'node:fs'
import { likelihoodIn } from '../../services/measure/index.ts'
import { type Benchmark, notHere, type Result } from './benchmark.ts'
import { dataSet } from './dataSets.ts'
import { rank, sharedScore, type Waves, wavesOf } from './measureWaves.ts'

const coleman = dataSet('coleman-boys')
const kapferer = dataSet('kapferer-tailor-shop')

const tailors = (which: string) => wavesOf(kapferer, ({ kind }) => kind === which)

const sets: readonly [string, () => Waves][] = [
  ['Coleman’s boys', () => wavesOf(coleman)],
  ['Kapferer’s tailor shop, sociational', () => tailors('sociational')],
  // On this one nothing was chosen: it shows what the score is worth elsewhere.
  ['Kapferer’s tailor shop, instrumental', () => tailors('instrumental')],
]

/** Ranking of ties that formed later, beside three simpler ways. */
export const benchmarks: readonly Benchmark[] = [
  {
    name: 'introductions',
    goal: 'later ties ranked better (AUC) than by common neighbours, Adamic–Adar and chance',
    async run() {
      const missing = [coleman, kapferer].filter((set) => !existsSync(set))
      if (missing.length > 0) return [notHere('ranking of later ties', missing.join(' and '))]
      return sets.flatMap(([name, load]) => compare(name, load()))
    },
  },
]

function compare(name: string, waves: Waves): Result[] {
  const ours = rank(waves, likelihoodIn(waves.earlier))
  const peers = {
    'common neighbours': rank(
      waves,
      sharedScore(waves, () => 1),
    ),
    'Adamic–Adar': rank(
      waves,
      sharedScore(waves, (degree) => 1 / Math.log(degree)),
    ),
    chance: rank(waves, () => 0),
  }
  return Object.entries(peers).flatMap(([peer, theirs]): Result[] => {
    const ratio = ours.auc / theirs.auc
    const shown = ours.precision / theirs.precision
    return [
      {
        name: `${name}: AUC`,
        value: ours.auc,
        unit: '',
        against: peer,
        reference: theirs.auc,
        ratio,
        goal: '> 1',
        holds: ratio > 1,
      },
      // Five pairs are too few to hold anything against: shown only.
      {
        name: `${name}: precision@5`,
        value: ours.precision,
        unit: '',
        against: peer,
        reference: theirs.precision,
        ratio: shown,
        goal: null,
        holds: true,
      },
    ]
  })
}
