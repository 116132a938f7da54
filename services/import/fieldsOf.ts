import { buddyFields, volunteerFields } from './bonds.ts'
import { type Fields, guessColumns } from './columns.ts'
import { contactFields } from './contacts.ts'
import { needFields } from './needs.ts'
import { participationFields } from './participation.ts'
import { partnerFields, placeFields } from './partners.ts'
import { populationFields } from './population.ts'
import { residentFields } from './residents.ts'

/** The fields that a table of each kind may hold. */
export const tableFields = {
  residents: residentFields,
  contacts: contactFields,
  participation: participationFields,
  partners: partnerFields,
  places: placeFields,
  volunteers: volunteerFields,
  buddies: buddyFields,
  needs: needFields,
  population: populationFields,
} as const satisfies Record<string, Fields>

export type TableKind = keyof typeof tableFields
export const tableKinds = Object.keys(tableFields) as TableKind[]

const nothingAsked: ReadonlyMap<string, string> = new Map()

/** Guesses the kind of a table: the kind whose required columns are all there, and that knows most of its columns. */
export function guessKind(columns: readonly string[]): TableKind {
  const knows = (kind: TableKind): number => {
    const fields: Fields = tableFields[kind]
    const found = guessColumns(columns, fields, nothingAsked)
    const isWhole = Object.keys(fields).every((field) => !fields[field]?.required || found.has(field))
    return isWhole ? found.size : 0
  }
  return tableKinds.reduce((best, kind) => (knows(kind) > knows(best) ? kind : best))
}
