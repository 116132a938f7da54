import { type EventType, isEventType } from './catalogue.ts'
import { personalFieldsOf } from './fieldsOf.ts'

type Data = Readonly<Record<string, unknown>>

/** One text in an event that names or describes a person. */
export type PersonalValue = {
  /** Where it stands in the data: `name`, or `replacement/name` in a correction. */
  readonly field: string
  readonly value: string
  /** The field beside it that says whose it is. */
  readonly subject: string
  /** The type and data of the event it stands in: for a replacement, those of the replacement. */
  readonly type: EventType
  readonly data: Data
}

const REPLACEMENT = 'replacement/'
const isObject = (value: unknown): value is Data => typeof value === 'object' && value !== null

type Replacement = { readonly type: EventType; readonly data: Data }

function replacementIn(data: Data): Replacement | undefined {
  const { replacement } = data
  if (!isObject(replacement) || !isObject(replacement.data)) return undefined
  const { type } = replacement
  return typeof type === 'string' && isEventType(type) ? { type, data: replacement.data } : undefined
}

/** The personal texts of an event, those of the replacement that a correction brings included. */
export function personalValuesOf(type: EventType, data: Data): readonly PersonalValue[] {
  let found: PersonalValue[] | undefined
  for (const { field, personal } of personalFieldsOf(type)) {
    const value = data[field]
    if (typeof value === 'string')
      (found ??= []).push({ field, value, subject: personal.subject, type, data })
  }
  const replacement = type === 'event-corrected' ? replacementIn(data) : undefined
  if (replacement) {
    for (const inner of personalValuesOf(replacement.type, replacement.data)) {
      ;(found ??= []).push({ ...inner, field: `${REPLACEMENT}${inner.field}` })
    }
  }
  return found ?? NONE
}
const NONE: readonly PersonalValue[] = []

/** The same data with other values at these fields. */
export function withPersonalValues(data: Data, values: ReadonlyMap<string, unknown>): Data {
  const changed: Record<string, unknown> = { ...data }
  const inner = new Map<string, unknown>()
  for (const [field, value] of values) {
    if (field.startsWith(REPLACEMENT)) inner.set(field.slice(REPLACEMENT.length), value)
    else changed[field] = value
  }
  const { replacement } = data
  if (inner.size > 0 && isObject(replacement) && isObject(replacement.data)) {
    changed.replacement = { ...replacement, data: withPersonalValues(replacement.data, inner) }
  }
  return changed
}
