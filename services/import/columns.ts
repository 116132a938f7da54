import { shown } from './shown.ts'
import { WrongInput } from './wrongInput.ts'

/** A field that a kind of file may hold, and the column names by which people write it. */
type Field = { readonly required?: true; readonly known: string }
export type Fields = Readonly<Record<string, Field>>

/** Where in a row each field stands, and which columns are left aside. */
export type Mapping = {
  readonly indexOf: ReadonlyMap<string, number>
  readonly columns: readonly string[]
  readonly ignored: readonly string[]
}

/** `Met wie?` and `met_wie` are one name. */
export const plainName = (name: string) =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '')

const listed = (names: readonly string[]) => names.map(shown).join(', ')

/** The field that a caller gives to a column that is to be left aside. */
const LEAVE = ''

/**
 * Finds the fields in the columns of a file: those asked for first, then by their known names, in the order of
 * preference. Columns that are to be left aside are not looked at.
 * @param asked column of the file → field, or `LEAVE`
 */
export function guessColumns(
  columns: readonly string[],
  fields: Fields,
  asked: ReadonlyMap<string, string>,
): ReadonlyMap<string, number> {
  const indexOf = new Map<string, number>()
  const plain = columns.map(plainName)
  const left = new Set<number>()
  for (const [column, field] of asked) {
    const index = plain.indexOf(plainName(column))
    if (field === LEAVE) left.add(index)
    else if (index !== -1 && fields[field]) indexOf.set(field, index)
  }
  const isFree = (index: number) => !left.has(index) && ![...indexOf.values()].includes(index)
  for (const [field, { known }] of Object.entries(fields)) {
    if (indexOf.has(field)) continue
    const names = known.split(' ')
    // A list of names that holds the field itself says which it is preferred to.
    const found = (names.includes(field) ? names : [field, ...names])
      .map((name) => plain.indexOf(name))
      .find((index) => index !== -1 && isFree(index))
    if (found !== undefined) indexOf.set(field, found)
  }
  return indexOf
}

/**
 * The same for a file that is to be imported.
 * @throws {WrongInput} when a required field has no column, or what was asked names what is not there.
 */
export function mapColumns(
  path: string,
  columns: readonly string[],
  fields: Fields,
  asked: ReadonlyMap<string, string>,
  usedOtherwise: readonly string[] = [],
): Mapping {
  for (const [column, field] of asked) {
    if (!columns.some((name) => plainName(name) === plainName(column)))
      throw new WrongInput(`${path} has no column "${column}"; it has: ${listed(columns)}`)
    if (field !== LEAVE && !fields[field]) {
      throw new WrongInput(
        `--map: "${field}" is not a field; expected one of: ${Object.keys(fields).join(', ')}`,
      )
    }
  }
  const indexOf = guessColumns(columns, fields, asked)
  const missing = Object.keys(fields).filter((field) => fields[field]!.required && !indexOf.has(field))
  if (missing.length > 0) {
    throw new WrongInput(
      `${path} has no column for ${listed(missing)}; it has: ${listed(columns)} (--map column=field tells which is which)`,
    )
  }
  const used = new Set(indexOf.values())
  const ignored = columns.filter(
    (name, index) => name !== '' && !used.has(index) && !usedOtherwise.includes(name),
  )
  return { indexOf, columns, ignored }
}
