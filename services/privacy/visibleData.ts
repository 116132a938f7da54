import { z } from 'zod'
import { catalogue, type EventType, fieldsOf, isEventType } from '../../events/index.ts'
import type { Sight } from './sight.ts'

type Data = Readonly<Record<string, unknown>>

/** Names of groups, which research counts by: typed by people, but about many. */
const groups: ReadonlySet<string> = new Set(['area', 'cohort', 'tags', 'group'])

/** The kind of content of a field, as far as a reader under pseudonyms may have it. */
type Content = 'closed' | 'moment' | 'group' | 'free'

const kept = new Map<EventType, ReadonlyMap<string, Content>>()

function contentsOf(type: EventType): ReadonlyMap<string, Content> {
  let contents = kept.get(type)
  if (!contents) {
    const data = catalogue.get(type)?.data
    const shape: Record<string, z.ZodType> = data instanceof z.ZodObject ? data.shape : {}
    contents = new Map(Object.entries(shape).map(([field, schema]) => [field, contentOf(field, schema)]))
    kept.set(type, contents)
  }
  return contents
}

function contentOf(field: string, schema: z.ZodType): Content {
  if (groups.has(field)) return 'group'
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) {
    return contentOf(field, schema.unwrap() as z.ZodType)
  }
  if (schema instanceof z.ZodArray) return contentOf(field, schema.element as z.ZodType)
  if (schema instanceof z.ZodISODate) return 'moment'
  const isClosed =
    schema instanceof z.ZodEnum || schema instanceof z.ZodNumber || schema instanceof z.ZodBoolean
  return isClosed ? 'closed' : 'free'
}

const idsIn = (value: unknown): string[] =>
  typeof value === 'string' ? [value] : Array.isArray(value) ? value.flatMap(idsIn) : []

const mapIds = (value: unknown, sight: Sight): unknown =>
  typeof value === 'string'
    ? sight.idOf(value)
    : Array.isArray(value)
      ? value.map((one) => mapIds(one, sight))
      : undefined

function mapMoments(value: unknown, sight: Sight): unknown {
  return typeof value === 'string' ? sight.moment(value) : undefined
}

/**
 * The data of an event as a reader may have it. Under pseudonyms: ids of the project, closed choices, figures, groups
 * and coarse moments; whatever else there is, text above all, stays behind. Otherwise: what is personal only of those
 * whom the reader may know.
 */
export function maskEventData(type: string, data: Data, sight: Sight): Record<string, unknown> {
  if (!isEventType(type)) return {}
  const shown: Record<string, unknown> = {}
  const contents = contentsOf(type)
  for (const { field, refersTo, personal } of fieldsOf(type)) {
    const value = data[field]
    if (value === undefined) continue
    if (field === 'replacement') shown[field] = shownReplacement(value, sight)
    else if (personal && !knowsAll(idsIn(data[personal.subject]), sight)) continue
    else if (sight.lens !== 'pseudonymous') shown[field] = value
    else if (refersTo) shown[field] = mapIds(value, sight)
    else if (contents.get(field) === 'moment') shown[field] = mapMoments(value, sight)
    else if (contents.get(field) !== 'free') shown[field] = value
  }
  return shown
}

const knowsAll = (ids: readonly string[], sight: Sight) =>
  ids.length > 0 && ids.every((id) => sight.mayKnow(id))

const replacement = z.object({
  type: z.string(),
  data: z.record(z.string(), z.unknown()),
  occurredAt: z.string(),
})

/** The replacement in a correction is an event within an event. */
function shownReplacement(value: unknown, sight: Sight): unknown {
  const read = replacement.safeParse(value)
  if (!read.success) return {}
  const { type, data, occurredAt } = read.data
  return { type, occurredAt: sight.moment(occurredAt), data: maskEventData(type, data, sight) }
}
