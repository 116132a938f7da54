import type { WeefselEvent } from '../../api/shapes.ts'
import { type Day, dayOf } from '../../model/days.ts'
import { contentOf } from '../../model/eventContent.ts'

/** An annotation, as it counts now. */
export type Annotation = {
  /** The event that says so: a correction, when it was put right. */
  readonly event: WeefselEvent
  /** `erased` and `locked` texts cannot be read: not any more, or not now. */
  readonly text: string | { readonly sealed: 'erased' | 'locked' }
  /** The people and things it is about; without any it is about the neighbourhood. */
  readonly about: readonly { readonly id: string; readonly name: string | undefined }[]
  readonly isAboutResident: boolean
  readonly from: Day
  readonly until: Day
}

/** The types of event that tell of annotations. */
export const annotationTypes = 'annotation-made,event-corrected'

const subjects = ['resident', 'partner', 'initiative', 'place'] as const
const asText = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)

/** The annotations among these events that count and whose text the reader may have, the latest first. */
export function annotationsOf(events: readonly WeefselEvent[]): readonly Annotation[] {
  return events
    .flatMap((event) => annotationOf(event) ?? [])
    .sort((a, b) => (a.from === b.from ? b.event.position - a.event.position : a.from < b.from ? 1 : -1))
}

function annotationOf(event: WeefselEvent): Annotation | undefined {
  const { type, occurredAt, data } = contentOf(event)
  const text = textOf(data.note)
  if (type !== 'annotation-made' || event.retractedBy || text === undefined) return undefined
  const ids = subjects.flatMap((field) => asText(data[field]) ?? [])
  const from = asText(data.from) ?? dayOf(occurredAt)
  return {
    event,
    text,
    about: ids.map((id) => ({ id, name: event.names[id] ?? undefined })),
    isAboutResident: data.resident !== undefined,
    from,
    until: asText(data.until) ?? from,
  }
}

function textOf(note: unknown): Annotation['text'] | undefined {
  if (typeof note === 'string') return note
  if (typeof note !== 'object' || note === null || !('sealed' in note)) return undefined
  return { sealed: note.sealed === 'locked' ? 'locked' : 'erased' }
}

/** Whether any of its days lies in a stretch of time. */
export const isWithin = ({ from, until }: Annotation, first: Day, last: Day): boolean =>
  from <= last && until >= first
