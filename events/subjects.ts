import { definitionOf, type EventType, isEventType } from './catalogue.ts'
import type { Neighbourhood } from './event.ts'
import { referencesOf } from './fieldsOf.ts'
import type { SubjectKind } from './subjectKind.ts'

type Data = Readonly<Record<string, unknown>>
export type Subject = { readonly kind: SubjectKind; readonly id: string; readonly field: string }

/** Everyone and everything an event points at, the replacement of a correction included, each once. */
export function subjectsOf(type: EventType, data: Data): Subject[] {
  const found: Subject[] = []
  for (const { field, refersTo: kind } of referencesOf(type)) {
    const value = data[field]
    if (typeof value === 'string') found.push({ kind, id: value, field })
    else if (Array.isArray(value)) for (const id of value) found.push({ kind, id, field })
  }
  if (type === 'event-corrected') {
    const { replacement } = data as { replacement: { type: string; data: Data } }
    if (isEventType(replacement.type)) found.push(...subjectsOf(replacement.type, replacement.data))
  }
  return found.length > 1 ? eachOnce(found) : found
}

/**
 * The ids alone, without those of events: a replay asks for them a million times, and an object for each would show.
 */
export function subjectIdsOf(type: EventType, data: Data): string[] {
  if (type === 'event-corrected' || type === 'event-retracted') {
    return subjectsOf(type, data).flatMap(({ kind, id }) => (kind === 'event' ? [] : [id]))
  }
  const ids: string[] = []
  for (const { field } of referencesOf(type)) {
    const value = data[field]
    if (typeof value === 'string') ids.push(value)
    else if (Array.isArray(value)) for (const id of value) ids.push(id)
  }
  if (ids.length < 2 || (ids.length === 2 && ids[0] !== ids[1])) return ids
  return [...new Set(ids)]
}

/** The first of every id. Few subjects, which is nearly always, are compared with each other. */
function eachOnce(subjects: Subject[]): Subject[] {
  if (subjects.length > 8)
    return [...new Map(subjects.toReversed().map((one) => [one.id, one])).values()].reverse()
  return subjects.filter(({ id }, index) => subjects.findIndex((other) => other.id === id) === index)
}

/** The stream of one subject: `<neighbourhood>.<kind>-<id>`. */
export const streamOfSubject = (neighbourhood: Neighbourhood, kind: SubjectKind, id: string): string =>
  `${neighbourhood}.${kind}-${id}`

/** The stream an event is kept in: `<neighbourhood>.<kind>-<id>`; it holds no personal data. */
export function streamOf(neighbourhood: Neighbourhood, type: EventType, data: Data): string {
  const { kind, field } = definitionOf(type).stream
  if (kind === 'neighbourhood') return streamOfSubject(neighbourhood, kind, neighbourhood)
  const value = data[field]
  return streamOfSubject(neighbourhood, kind, String(Array.isArray(value) ? value[0] : value))
}
