import type { Context } from './context.ts'
import { type GroupFigures, groupFigures } from './groupFigures.ts'
import type { GroupedBy } from './grouping.ts'
import { countLevels, type IsolationLevel } from './isolation.ts'
import { mutualAid } from './mutualAid.ts'
import { reachWithin } from './reach.ts'
import { reachMultiplied } from './reachMultiplied.ts'

type Column = (context: Context) => ArrayLike<number>

const orNull = (value: number): number | null => (Number.isNaN(value) ? null : value)

const figure = (column: Column) => (context: Context) => {
  const its = column(context)
  return (node: number): number => its[node]!
}

/** A figure that not everyone has. */
const figureIfAny = (column: Column) => (context: Context) => {
  const its = column(context)
  return (node: number): number | null => orNull(its[node]!)
}

/** What is measured of each resident, by the name it goes by everywhere: `(context) => (node) => figure`. */
export const perResident = {
  level: ({ levels }: Context) => {
    const { of } = levels()
    return (node: number): IsolationLevel => of[node]!
  },
  degree: figure(({ degree }) => degree()),
  formalDegree: figure(({ formalDegree }) => formalDegree()),
  strength: figure(({ strength }) => strength()),
  lastContact: figureIfAny(({ lastContact }) => lastContact()),
  component: ({ components }: Context) => components().sizeOf,
  core: figure(({ core }) => core()),
  betweenness: figure(({ betweenness }) => betweenness().of),
  constraint: figureIfAny(({ holes }) => holes().constraint),
  effectiveSize: figureIfAny(({ holes }) => holes().effectiveSize),
  articulation: ({ cuts }: Context) => {
    const { articulation } = cuts()
    return (node: number): boolean => articulation[node] === 1
  },
  community: ({ communities }: Context) => {
    const { of } = communities()
    return (node: number): number | null => (of[node] === -1 ? null : of[node]!)
  },
} satisfies Record<string, (context: Context) => (node: number) => string | number | boolean | null>

/** What is measured of the network as a whole. */
export const perNetwork = {
  residents: ({ residents }: Context) => residents.length,
  ties: ({ network }: Context) => network().neighbours.length / 2,
  components: ({ components }: Context) => components().sizes.filter((size) => size > 1).length,
  largestComponent: ({ components }: Context) =>
    components().sizes.reduce((most, size) => Math.max(most, size), 0),
  isolates: ({ residents, degree }: Context) => residents.filter((node) => degree()[node] === 0).length,
  bridges: ({ cuts }: Context) => cuts().bridges.length,
  modularity: ({ communities }: Context) => orNull(communities().modularity),
  communities: ({ communities }: Context) => communities().count,
  levels: ({ levels, residents }: Context) => countLevels(levels(), residents),
  reach: ({ steps, residents, reachSteps }: Context) => reachWithin(steps(), residents, reachSteps),
  reachMultiplied: ({ slice, levels }: Context) => reachMultiplied(slice, levels()),
  samenRedzaamheid: ({ slice }: Context) => mutualAid(slice),
} satisfies Record<string, (context: Context) => unknown>

/** What is measured of groups of residents. */
export const perGrouping = {
  byArea: (context: Context) => groupFigures(context, 'area'),
  byCohort: (context: Context) => groupFigures(context, 'cohort'),
  byLifeStage: (context: Context) => groupFigures(context, 'lifeStage'),
} satisfies Record<`by${Capitalize<GroupedBy>}`, (context: Context) => GroupFigures>
