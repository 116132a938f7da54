import type { Position } from '../../events/index.ts'
import type { Slice } from '../slice/index.ts'
import { contextOf, type TieAsked } from './context.ts'
import { type Block, groupDensity } from './density.ts'
import { positionsBetween } from './evidence.ts'
import { type GroupedBy, groupBy } from './grouping.ts'
import { type IsolationLevel, isolationLevels } from './isolation.ts'
import { type Measures, measureAll, overviewNames } from './measureAll.ts'
import { type Profile, profileOf } from './profile.ts'

/** The share of a level on each side, and the second minus the first; `null` where a side has nobody. */
type ComparedLevel = {
  readonly level: IsolationLevel
  readonly shares: readonly [number | null, number | null]
  readonly difference: number | null
}

/** Two sides that share nobody, compared by how their people are distributed. */
type SidesCompared = {
  readonly sides: readonly [Profile, Profile]
  readonly levels: readonly ComparedLevel[]
}

export type GroupComparison = SidesCompared & {
  readonly by: GroupedBy
  readonly groups: readonly [string, string]
  /** Ties within each group and between them, beside the number that is possible. */
  readonly ties: { readonly within: readonly [Block, Block]; readonly between: Block }
  /** The events behind the ties between them, in order. */
  readonly positions: readonly Position[]
}

/**
 * Compares two groups of one neighbourhood at one moment, such as two cohorts. A group without residents is compared
 * as an empty one: it may have residents at another moment.
 */
export function compareGroups(
  slice: Slice,
  by: GroupedBy,
  groups: readonly [string, string],
  { coAttendance = false, ties = 'informal' }: TieAsked = {},
): GroupComparison {
  const context = contextOf(slice, ties, coAttendance)
  const grouping = groupBy(slice, by)
  const [one, other] = groups.map((name) => grouping.names.indexOf(name)) as [number, number]
  const members = (group: number): number[] =>
    group === -1 ? [] : context.residents.filter((node) => grouping.of[node] === group)
  const [these, those] = [members(one), members(other)]
  const density = groupDensity(context.levels().informal, grouping)
  const block = (a: number, b: number): Block => density[a]?.[b] ?? { ties: 0, possible: 0, density: null }
  return {
    by,
    groups,
    ...sidesOf(profileOf(context, these), profileOf(context, those)),
    ties: { within: [block(one, one), block(other, other)], between: block(one, other) },
    positions: positionsBetween(slice, context.ties(), new Set(these), new Set(those)),
  }
}

export type NeighbourhoodComparison = SidesCompared & {
  /** For each neighbourhood the figures of the whole network and of its groups. */
  readonly overviews: readonly [Pick<Measures, 'network' | 'groups'>, Pick<Measures, 'network' | 'groups'>]
}

/** Compares two neighbourhoods, each at the moment of its own slice. */
export function compareNeighbourhoods(
  here: Slice,
  there: Slice,
  { coAttendance = false, ties = 'informal' }: TieAsked = {},
): NeighbourhoodComparison {
  const profile = (slice: Slice): Profile => {
    const context = contextOf(slice, ties, coAttendance)
    return profileOf(context, context.residents)
  }
  const overview = (slice: Slice) => {
    const { network, groups } = measureAll(slice, { ties, coAttendance, measures: overviewNames })
    return { network, groups }
  }
  return { ...sidesOf(profile(here), profile(there)), overviews: [overview(here), overview(there)] }
}

function sidesOf(one: Profile, other: Profile): SidesCompared {
  return {
    sides: [one, other],
    levels: isolationLevels.map((level) => {
      const shares = [one.levels[level].share, other.levels[level].share] as const
      const difference = shares[0] === null || shares[1] === null ? null : shares[1] - shares[0]
      return { level, shares, difference }
    }),
  }
}
