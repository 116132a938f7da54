import type { MeasureContext } from './context.ts'
import { type GroupFigures, groupFigures } from './groupFigures.ts'
import type { GroupedBy } from './grouping.ts'
import { countLevels, type IsolationLevel } from './isolation.ts'
import { mutualAid } from './mutualAid.ts'
import { reachWithin } from './reach.ts'
import { reachMultiplied } from './reachMultiplied.ts'

type Column = (context: MeasureContext) => ArrayLike<number>

const orNull = (value: number): number | null => (Number.isNaN(value) ? null : value)

const figure = (column: Column) => (context: MeasureContext) => {
  const its = column(context)
  return (node: number): number => its[node]!
}

/** A figure that is `null` for some. */
const figureIfAny = (column: Column) => (context: MeasureContext) => {
  const its = column(context)
  return (node: number): number | null => orNull(its[node]!)
}

/** The measures of each resident, by the names that they have everywhere: `(context) => (node) => figure`. */
export const perResident = {
  level: ({ levels }: MeasureContext) => {
    const { of } = levels()
    return (node: number): IsolationLevel => of[node]!
  },
  degree: figure(({ degree }) => degree()),
  formalDegree: figure(({ formalDegree }) => formalDegree()),
  strength: figure(({ strength }) => strength()),
  lastContact: figureIfAny(({ lastContact }) => lastContact()),
  component: ({ components }: MeasureContext) => components().sizeOf,
  core: figure(({ core }) => core()),
  betweenness: figure(({ betweenness }) => betweenness().of),
  constraint: figureIfAny(({ holes }) => holes().constraint),
  effectiveSize: figureIfAny(({ holes }) => holes().effectiveSize),
  articulation: ({ cuts }: MeasureContext) => {
    const { articulation } = cuts()
    return (node: number): boolean => articulation[node] === 1
  },
  community: ({ communities }: MeasureContext) => {
    const { of } = communities()
    return (node: number): number | null => (of[node] === -1 ? null : of[node]!)
  },
} satisfies Record<string, (context: MeasureContext) => (node: number) => string | number | boolean | null>

/** The measures of the network as a whole. */
export const perNetwork = {
  residents: ({ residents }: MeasureContext) => residents.length,
  ties: ({ network }: MeasureContext) => network().neighbours.length / 2,
  components: ({ components }: MeasureContext) => components().sizes.filter((size) => size > 1).length,
  largestComponent: ({ components }: MeasureContext) =>
    components().sizes.reduce((most, size) => Math.max(most, size), 0),
  isolates: ({ residents, degree }: MeasureContext) =>
    residents.filter((node) => degree()[node] === 0).length,
  bridges: ({ cuts }: MeasureContext) => cuts().bridges.length,
  modularity: ({ communities }: MeasureContext) => orNull(communities().modularity),
  communities: ({ communities }: MeasureContext) => communities().count,
  levels: ({ levels, residents }: MeasureContext) => countLevels(levels(), residents),
  reach: ({ steps, residents, reachSteps }: MeasureContext) => reachWithin(steps(), residents, reachSteps),
  reachMultiplied: ({ slice, levels }: MeasureContext) => reachMultiplied(slice, levels()),
  samenRedzaamheid: ({ slice }: MeasureContext) => mutualAid(slice),
} satisfies Record<string, (context: MeasureContext) => unknown>

/** The measures of groups of residents. */
export const perGrouping = {
  byArea: (context: MeasureContext) => groupFigures(context, 'area'),
  byCohort: (context: MeasureContext) => groupFigures(context, 'cohort'),
  byLifeStage: (context: MeasureContext) => groupFigures(context, 'lifeStage'),
} satisfies Record<`by${Capitalize<GroupedBy>}`, (context: MeasureContext) => GroupFigures>
