import { isUuid } from '../../events/index.ts'
import type { Sight } from './sight.ts'

/*
 * Building blocks of the masks: ids, moments and names, each put through a sight. The mask of a question stands in
 * its own folder and names what leaves, field by field: what it does not name stays behind.
 */

/** Ids, as this reader knows them. */
export const maskIds = (ids: readonly string[], sight: Sight): string[] => ids.map((id) => sight.idOf(id))

export const maskPair = ([one, other]: readonly [string, string], sight: Sight): [string, string] => [
  sight.idOf(one),
  sight.idOf(other),
]

/** Names by id: only those that this reader may know. */
export function maskNames(names: Readonly<Record<string, string>>, sight: Sight): Record<string, string> {
  return Object.fromEntries(
    Object.entries(names).flatMap(([id, name]) => (sight.mayKnow(id) ? [[sight.idOf(id), name]] : [])),
  )
}

/** A group is an area, a cohort or a life stage, or a community, which has the id of whom it is around. */
export const maskGroup = <T extends string | null>(group: T, sight: Sight): T | string =>
  group !== null && isUuid(group) ? sight.idOf(group) : group

/** Fields that are text about people: removed for readers who may not know everybody. */
const texts: ReadonlySet<string> = new Set(['sentence', 'reference', 'note', 'label', 'names'])
/** Fields that hold a moment, in milliseconds or as text. */
const moments: ReadonlySet<string> = new Set(['asOf', 'since', 'at', 'lastAt'])

/** Figures about many: counts at any depth. An id or a moment among them is put through the sight, text stays behind. */
export function maskFigures<T>(figures: T, sight: Sight): T {
  return maskValue('', figures, sight) as T
}

function maskValue(field: string, value: unknown, sight: Sight): unknown {
  if (moments.has(field)) {
    if (typeof value === 'number') return sight.instant(value)
    if (typeof value === 'string') return sight.moment(value)
  }
  if (typeof value === 'string') return maskGroup(value, sight)
  if (Array.isArray(value)) return value.map((one) => maskValue(field, one, sight))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) =>
      texts.has(key) ? [] : [[maskGroup(key, sight), maskValue(key, inner, sight)]],
    ),
  )
}
