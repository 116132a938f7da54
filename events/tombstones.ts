import type { SubjectKind } from './subjectKind.ts'

/** The field of each tombstone that holds the person: everyone who has a name in the log can be erased. */
const personOf = {
  'resident-forgotten': 'resident',
  'professional-forgotten': 'professional',
} as const satisfies Record<string, SubjectKind>

/** The types of event that say that somebody is erased. */
export const tombstoneTypes = Object.keys(personOf) as readonly TombstoneType[]
export type TombstoneType = keyof typeof personOf
/** The kinds of person that can be erased. */
export type PersonKind = (typeof personOf)[TombstoneType]

export const isTombstoneType = (type: string): type is TombstoneType => Object.hasOwn(personOf, type)

export const isTombstone = <E extends { readonly type: string }>(
  event: E,
): event is Extract<E, { readonly type: TombstoneType }> => isTombstoneType(event.type)

/** The person whom an event erases. */
export function erasedBy({ type, data }: { readonly type: TombstoneType; readonly data: object }): {
  readonly kind: PersonKind
  readonly id: string
} {
  const kind = personOf[type]
  return { kind, id: String((data as Readonly<Record<string, unknown>>)[kind]) }
}

/** The type of event by which a person of this kind is erased. */
export const tombstoneOf = (kind: PersonKind): TombstoneType => `${kind}-forgotten`
