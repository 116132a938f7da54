import type { GraphNode, NewEvent } from '../../api/shapes.ts'
import type { Picture } from '../../model/picture.ts'
import { newId } from '../../platform/uuid.ts'

/** Somebody in a meeting: known already, or made on the spot. */
export type Party = Pick<GraphNode, 'id' | 'kind' | 'area' | 'level'> & {
  readonly label: string | null
  readonly isNew: boolean
}

export type MeetingDraft = {
  readonly who: Party
  readonly whom: readonly Party[]
  readonly place: string | undefined
  /** `YYYY-MM-DD` */
  readonly day: string
  /** The area of a new resident; the empty string for not known. */
  readonly area: string
}

export const asParty = ({ id, kind, label, area, level }: GraphNode): Party => ({
  id,
  kind,
  label,
  area,
  level,
  isNew: false,
})

export const newParty = (name: string): Party => ({
  id: newId(),
  kind: 'resident',
  label: name,
  area: null,
  level: null,
  isNew: true,
})

/** The partner somebody works for, from the lines of the picture; undefined when no line says so. */
export function partnerOf(picture: Picture, professional: string): string | undefined {
  for (const { source, target } of picture.tiesOf.get(professional) ?? []) {
    const other = source === professional ? target : source
    if (picture.byId.get(other)?.kind === 'partner') return other
  }
  return undefined
}

const partOf = (field: string, value: string | undefined) => (value ? { [field]: value } : {})

/**
 * The events of one meeting: who is new is registered first, residents met each other, and the one it is about
 * met each partner or professional.
 */
export function eventsOf({ who, whom, place, day, area }: MeetingDraft, picture: Picture): NewEvent[] {
  const event = (type: string, data: NewEvent['data']): NewEvent => ({
    id: newId(),
    type,
    occurredAt: day,
    data,
  })
  const at = partOf('place', place)
  const registrations = [who, ...whom]
    .filter(({ isNew }) => isNew)
    .map(({ id, label }) =>
      event('resident-registered', { resident: id, name: label, ...partOf('area', area) }),
    )
  const residents = [who, ...whom].filter(({ kind }) => kind === 'resident').map(({ id }) => id)
  const together =
    residents.length === 2
      ? [event('resident-met-resident', { residents, ...at })]
      : residents.length > 2
        ? [event('residents-gathered', { residents, ...at })]
        : []
  const formal = whom.flatMap(({ id, kind }) => {
    if (kind === 'partner') return [event('resident-met-partner', { resident: who.id, partner: id, ...at })]
    const partner = kind === 'professional' ? partnerOf(picture, id) : undefined
    if (!partner) return []
    return [event('resident-met-partner', { resident: who.id, partner, professional: id, ...at })]
  })
  return [...registrations, ...together, ...formal]
}
