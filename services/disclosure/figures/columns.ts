import { isolationLevels } from '../../measure/index.ts'
import { type CountedPerson, type Measure, providers } from './person.ts'

/**
 * Everyone stands in exactly one column of each question: one of the levels, and reached or not reached by each
 * provider. Counting people by column makes "somebody else could have stood here" a move between two columns.
 */
export const LEVELS = isolationLevels.length
export const NOT_IN_VIEW = isolationLevels.indexOf('not-in-view')
export const CONNECTED = isolationLevels.indexOf('connected')
export const COLUMNS = LEVELS + 2 * providers.length

export const reachedColumn = (provider: number): number => LEVELS + 2 * provider
export const missedColumn = (provider: number): number => LEVELS + 2 * provider + 1

const columns: ReadonlyMap<Measure, number> = new Map<Measure, number>([
  ...isolationLevels.map((level, index) => [level, index] as const),
  ...providers.map((provider, index) => [provider, reachedColumn(index)] as const),
])

/** The column in which a measure is counted. */
export const columnOf = (measure: Measure): number => columns.get(measure)!

/** The other columns of the same question. */
export const besides: readonly (readonly number[])[] = Array.from({ length: COLUMNS }, (_, column) => {
  if (column >= LEVELS) return [LEVELS + ((column - LEVELS) ^ 1)]
  return Array.from({ length: LEVELS }, (_, level) => level).filter((level) => level !== column)
})

export const columnsOf = ({ level, reachedBy }: CountedPerson): number[] => [
  isolationLevels.indexOf(level),
  ...providers.map((provider, index) =>
    reachedBy.has(provider) ? reachedColumn(index) : missedColumn(index),
  ),
]
