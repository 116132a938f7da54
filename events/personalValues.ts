import { type EventType, isEventType } from './catalogue.ts'
import { personalFieldsOf } from './fieldsOf.ts'
import { FORGOTTEN, LOCKED } from './sealed.ts'

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

const NONE: readonly PersonalValue[] = []

/** The personal texts of an event, those of the replacement that a correction brings included. */
export function personalValuesOf(type: EventType, data: Data): readonly PersonalValue[] {
  const fields = personalFieldsOf(type)
  // Most events say nothing of the kind, and every one of a replay passes here.
  if (!fields.some(({ field }) => typeof data[field] === 'string')) return NONE
  const own = fields.flatMap(({ field, personal }) => {
    const value = data[field]
    return typeof value === 'string' ? [{ field, value, subject: personal.subject, type, data }] : []
  })
  const replacement = type === 'event-corrected' ? replacementIn(data) : undefined
  if (!replacement) return own
  const inner = personalValuesOf(replacement.type, replacement.data)
  return [...own, ...inner.map((value) => ({ ...value, field: `${REPLACEMENT}${value.field}` }))]
}

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

/** How a value that cannot be shown is told: it is no error, and no empty text. */
type Unshown = { readonly sealed: 'forgotten' | 'locked' }

const unshown: ReadonlyMap<string, Unshown> = new Map([
  [FORGOTTEN, { sealed: 'forgotten' }],
  [LOCKED, { sealed: 'locked' }],
])

/** The data of an opened event as it leaves: `{"sealed": "forgotten"}` stands where a text is no more. */
export function shownData(event: { readonly type: string; readonly data: object }): Record<string, unknown> {
  const data = event.data as Data
  if (!isEventType(event.type)) return { ...data }
  const values = personalValuesOf(event.type, data).filter(({ value }) => unshown.has(value))
  return {
    ...withPersonalValues(data, new Map(values.map(({ field, value }) => [field, unshown.get(value)]))),
  }
}

/**
 * The reverse, for an event that comes from another Weefsel: what was forgotten there is forgotten here. Recording
 * refuses values that were locked there.
 */
export function readShown(value: unknown): unknown {
  if (Array.isArray(value)) return value
  if (!isObject(value)) return value
  if (Object.keys(value).length === 1) {
    if (value.sealed === 'forgotten') return FORGOTTEN
    if (value.sealed === 'locked') return LOCKED
  }
  return Object.fromEntries(Object.entries(value).map(([field, inner]) => [field, readShown(inner)]))
}
