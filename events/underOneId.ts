import type { Aliases } from './aliases.ts'
import { type EventType, isEventType } from './catalogue.ts'
import { referencesOf } from './fieldsOf.ts'

type Data = Readonly<Record<string, unknown>>
type Happening = { readonly type: EventType; readonly data: Data }

/** Merges keep the ids that they are about. */
const aboutIds: ReadonlySet<EventType> = new Set(['residents-merged', 'residents-unmerged'])

const isObject = (value: unknown): value is Data => typeof value === 'object' && value !== null

/**
 * Replaces merged ids in the data of an event by canonical ones; a list names each person once. Returns the same object
 * when there is nothing to replace. The log keeps the ids that were recorded: only readers see canonical ones.
 */
export function dataUnderOneId({ type, data }: Happening, aliases: Aliases): Data {
  const { canonicalOf, merged } = aliases
  if (merged.size === 0 || aboutIds.has(type)) return data
  let changed: Record<string, unknown> | undefined
  const change = (field: string, value: unknown) => {
    changed ??= { ...data }
    changed[field] = value
  }
  for (const { field, refersTo } of referencesOf(type)) {
    const value = data[field]
    if (refersTo !== 'resident') continue
    if (typeof value === 'string' && merged.has(value)) change(field, canonicalOf(value))
    if (Array.isArray(value) && value.some((id) => merged.has(id)))
      change(field, [...new Set(value.map(canonicalOf))])
  }
  const { replacement } = data
  if (type === 'event-corrected' && isObject(replacement) && isObject(replacement.data)) {
    const right = { type: String(replacement.type), data: replacement.data }
    if (isEventType(right.type)) {
      const inner = dataUnderOneId({ ...right, type: right.type }, aliases)
      if (inner !== right.data) change('replacement', { ...replacement, data: inner })
    }
  }
  return changed ?? data
}

/** Whether an event that takes several residents has only one left: all its ids stand for one person. */
export const isAboutOneAlone = ({ type, data }: Happening): boolean =>
  referencesOf(type).some(({ field, refersTo }) => {
    const value = data[field]
    return refersTo === 'resident' && Array.isArray(value) && value.length < 2
  })
