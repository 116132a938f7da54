import { GraphUnavailable } from '../../errors.ts'

/** A column of numbers as the driver gives it; what is no number in it (somebody's edit) is NaN. */
export function numbersOf(column: unknown): readonly number[] {
  if (!Array.isArray(column))
    throw new GraphUnavailable('failed', 'Neo4j gave no column where one was asked for')
  return column.every(isNumber) ? column : column.map((value) => (isNumber(value) ? value : Number.NaN))
}

/** A column of texts as the driver gives it; what is no text in it (somebody's edit) says what it is instead. */
export function textsOf(column: unknown): readonly string[] {
  if (!Array.isArray(column))
    throw new GraphUnavailable('failed', 'Neo4j gave no column where one was asked for')
  return column.every(isText) ? column : column.map(String)
}

const isNumber = (value: unknown): value is number => typeof value === 'number'
const isText = (value: unknown): value is string => typeof value === 'string'
