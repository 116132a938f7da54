import { isDeepStrictEqual } from 'node:util'
import type { EventType, NewEvent } from '../../../events/index.ts'
import { FORGOTTEN, personalValuesOf, withPersonalValues } from '../../../events/index.ts'

type Content = { readonly type: EventType; readonly data: NewEvent['data'] }

/**
 * Whether two events say the same, as far as can still be known: what was forgotten in one of them is not held
 * against the other. Both sealed, or both opened.
 */
export function saysTheSame(one: Content, other: Content): boolean {
  if (one.type !== other.type) return false
  const there = new Map(personalValuesOf(other.type, other.data).map(({ field, value }) => [field, value]))
  const forgotten = new Map<string, string>()
  for (const { field, value } of personalValuesOf(one.type, one.data)) {
    const beside = there.get(field)
    if (beside !== undefined && (value === FORGOTTEN || beside === FORGOTTEN)) forgotten.set(field, FORGOTTEN)
  }
  if (forgotten.size === 0) return isDeepStrictEqual(one.data, other.data)
  return isDeepStrictEqual(withPersonalValues(one.data, forgotten), withPersonalValues(other.data, forgotten))
}
