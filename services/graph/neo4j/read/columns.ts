import { GraphUnavailable } from '../../errors.ts'

/** A column of numbers from the driver. A value that is not a number (edited by hand) becomes NaN. */
export function numbersOf(column: unknown): readonly number[] {
  if (!Array.isArray(column)) throw new GraphUnavailable('failed', 'Neo4j did not return an expected column')
  return column.every(isNumber) ? column : column.map((value) => (isNumber(value) ? value : Number.NaN))
}

/**
 * A column of texts from the driver. A value that is not a text (edited by hand) becomes the name of its
 * type.
 */
export function textsOf(column: unknown): readonly string[] {
  if (!Array.isArray(column)) throw new GraphUnavailable('failed', 'Neo4j did not return an expected column')
  return column.every(isText) ? column : column.map(String)
}

const isNumber = (value: unknown): value is number => typeof value === 'number'
const isText = (value: unknown): value is string => typeof value === 'string'
