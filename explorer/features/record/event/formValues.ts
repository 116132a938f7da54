import { type EventContent, isRecord } from '../../../model/eventContent.ts'
import type { FormField } from './formFields.ts'

/**
 * The value of a field: text (a name, an id, a number as typed, `true`), several of them, or a count for each key.
 * The empty string, list or record is nothing; `null` says that what was known no longer holds.
 */
export type FormValue = string | readonly string[] | Readonly<Record<string, string>> | null
export type FormValues = Readonly<Record<string, FormValue>>

const isText = (value: unknown): value is string => typeof value === 'string'

const isList = (value: FormValue | undefined): value is readonly string[] => Array.isArray(value)

export const textIn = (value: FormValue | undefined): string => (typeof value === 'string' ? value : '')
export const listIn = (value: FormValue | undefined): readonly string[] => (isList(value) ? value : [])
export const countsIn = (value: FormValue | undefined): Readonly<Record<string, string>> =>
  value === undefined || value === null || typeof value === 'string' || isList(value) ? {} : value
/** The ids in a field that points at one or several. */
export const idsIn = (value: FormValue | undefined): readonly string[] =>
  [textIn(value), ...listIn(value)].filter((id) => id !== '')

const emptyValue = ({ control }: FormField): FormValue => {
  if (control.kind === 'references' || control.kind === 'choices' || control.kind === 'texts') return []
  return control.kind === 'counts' ? {} : ''
}

export const isEmpty = (value: FormValue | undefined): boolean => {
  if (value === undefined || value === '') return true
  return value !== null && typeof value === 'object' && Object.values(value).every((one) => one === '')
}

/** The values of the form for the data of an event. */
export function valuesOf(fields: readonly FormField[], data: EventContent): FormValues {
  return Object.fromEntries(fields.map((field) => [field.name, formValueOf(field, data[field.name])]))
}

function formValueOf(field: FormField, given: unknown): FormValue {
  if (given === undefined) return emptyValue(field)
  if (given === null) return null
  if (Array.isArray(given)) return given.filter(isText)
  if (isRecord(given))
    return Object.fromEntries(Object.entries(given).map(([key, value]) => [key, String(value)]))
  return String(given)
}

/** The data of an event, of what stands in the form: what is empty is left out. */
export function dataOf(fields: readonly FormField[], values: FormValues): EventContent {
  return Object.fromEntries(
    fields.flatMap((field) => {
      const value = values[field.name]
      if (value === null && field.nullable) return [[field.name, null]]
      if (value === null || isEmpty(value)) return []
      return [[field.name, asData(field, value ?? '')]]
    }),
  )
}

function asData({ control }: FormField, value: Exclude<FormValue, null>): unknown {
  if (isList(value)) return value
  if (typeof value !== 'string') {
    const counts = Object.entries(value).filter(([, count]) => count !== '')
    return Object.fromEntries(counts.map(([key, count]) => [key, numberOf(count)]))
  }
  if (control.kind === 'number') return numberOf(value)
  return control.kind === 'yesNo' ? value === 'true' : value.trim()
}

/** `12,5` is written with a comma here. */
export const numberOf = (text: string): number => Number(text.trim().replace(',', '.'))
