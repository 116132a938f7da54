import type { Slice } from '../slice/index.ts'
import { cuts } from './articulation.ts'
import { betweenness } from './betweenness.ts'
import { components } from './components.ts'
import { compress } from './compressed.ts'
import { coreNumbers } from './core.ts'
import { degrees } from './degree.ts'
import type { OnProgress } from './dependencies.ts'
import { levelsOf } from './isolation.ts'
import { residentsOf } from './links.ts'
import { chosenEnds, looseEndsOf } from './looseEnds.ts'
import { communities } from './louvain.ts'
import { REACH_STEPS, stepsToSupport } from './reach.ts'
import { structuralHoles } from './structuralHoles.ts'
import { lastContacts, strengths } from './tieSums.ts'
import { aggregateTies } from './ties.ts'

/** The ties that measures are taken over. */
export const tieChoices = ['informal', 'formal', 'all'] as const
export type TieChoice = (typeof tieChoices)[number]

/** The ties that a question is about: informal ones without co-attendance, unless it says otherwise. */
export type TieAsked = { readonly ties?: TieChoice; readonly coAttendance?: boolean }

/** Everything that the measures of one slice share. Each part is computed when it is first asked for. */
export type MeasureContext = ReturnType<typeof contextOf>

/** Makes the context of a slice, which computes nothing yet but the list of residents. */
export function contextOf(
  slice: Slice,
  choice: TieChoice,
  coAttendance: boolean,
  { onProgress, reachSteps = REACH_STEPS }: { onProgress?: OnProgress | undefined; reachSteps?: number } = {},
) {
  const isResident = residentsOf(slice)
  const residents = [...slice.nodes.keys()].filter((node) => isResident[node])
  const ties = once(() => aggregateTies(slice, { include: 'all', coAttendance }))
  const levels = once(() => levelsOf(slice, ties()))
  const network = once(() => {
    if (choice === 'all') return compress(ties())
    return choice === 'formal' ? levels().formal : levels().informal
  })
  const allLoose = once(() => looseEndsOf(slice))
  const loose = once(() => {
    const ends = allLoose()
    return ends && chosenEnds(ends, choice)
  })
  return {
    slice,
    residents,
    reachSteps,
    ties,
    levels,
    network,
    degree: once(() => withLooseEnds(degrees(network()), loose()?.ties)),
    formalDegree: once(() => withLooseEnds(degrees(levels().formal), allLoose()?.formal.ties)),
    strength: once(() => withLooseEnds(strengths(network(), ties()), loose()?.weight)),
    lastContact: once(() => lastContacts(network(), ties(), slice.to, loose()?.lastAt)),
    components: once(() => residentComponents(components(network()).of, residents)),
    core: once(() => coreNumbers(network())),
    betweenness: once(() => betweenness(network(), { onProgress })),
    holes: once(() => structuralHoles(network())),
    cuts: once(() => cuts(network())),
    communities: once(() => communities(network())),
    steps: once(() => stepsToSupport(slice, levels())),
  }
}

/** Adds the ties with residents and professionals who were erased since. */
function withLooseEnds<T extends Int32Array | Float64Array>(figures: T, more: T | undefined): T {
  more?.forEach((count, node) => {
    figures[node]! += count
  })
  return figures
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

/** Counts the residents in each component. A path may run through an organisation, which is not counted. */
function residentComponents(of: Int32Array, residents: readonly number[]) {
  const size = new Int32Array(of.length)
  for (const resident of residents) size[of[resident]!]!++
  return { sizeOf: (node: number): number => size[of[node]!]!, sizes: size.filter((its) => its > 0) }
}
