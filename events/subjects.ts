import { definitionOf, type EventType, isEventType } from './catalogue.ts'
import type { Neighbourhood } from './event.ts'
import type { SubjectKind } from './fields.ts'
import { fieldsOf } from './fieldsOf.ts'

type Data = Readonly<Record<string, unknown>>
export type Subject = { readonly kind: SubjectKind; readonly id: string; readonly field: string }

/** Everyone and everything an event points at, the replacement of a correction included, each once. */
export function subjectsOf(type: EventType, data: Data): Subject[] {
  const found = new Map<string, Subject>()
  for (const { field, refersTo } of fieldsOf(type)) {
    const value = data[field]
    if (!refersTo || value == null) continue
    for (const id of Array.isArray(value) ? value : [value]) {
      if (!found.has(id)) found.set(id, { kind: refersTo, id, field })
    }
  }
  if (type === 'event-corrected') {
    const { replacement } = data as { replacement: { type: string; data: Data } }
    if (isEventType(replacement.type)) {
      for (const subject of subjectsOf(replacement.type, replacement.data)) {
        if (!found.has(subject.id)) found.set(subject.id, subject)
      }
    }
  }
  return [...found.values()]
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
