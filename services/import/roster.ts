import { aliasesIn, type Happened, type Instant, type NewEvent, readNewEvent } from '../../events/index.ts'
import { nameKey } from './names.ts'

/** The types of event that say who and what is known. */
export const rosterTypes = [
  'resident-expected',
  'resident-registered',
  'resident-arrived',
  'resident-described',
  'resident-left',
  'residents-merged',
  'residents-unmerged',
  'partner-joined',
  'professional-appointed',
  'initiative-started',
  'initiative-changed',
  'place-opened',
  'event-retracted',
  'event-corrected',
] as const

/** An event of the log, as far as the roster needs it. */
export type Known = Happened & { readonly id: string; readonly at: Instant }

export type KnownResident = {
  readonly id: string
  readonly described: Description
  /** In the neighbourhood since; `Infinity` while only expected. */
  readonly since: Instant
  /** The event that says they arrived, when it is that which `since` comes from. */
  readonly arrival: string | undefined
  /** Whether they left, and did not come back since. */
  readonly left: boolean
  /** How many events told something about them. */
  readonly told: number
}

export type Description = {
  readonly name?: string | null | undefined
  readonly reference?: string | null | undefined
  readonly area?: string | null | undefined
  readonly lifeStage?: string | null | undefined
  readonly cohort?: string | null | undefined
  readonly tags?: readonly string[] | undefined
  readonly phone?: string | null | undefined
  readonly email?: string | null | undefined
}

type NamedKind = 'partner' | 'initiative' | 'place'

/** The people and things that a neighbourhood knows, and the references and names under which a file finds them. */
export type ImportRoster = {
  /** The resident with this reference, or the only one of this name. Names that look alike are the same. */
  resident(reference: string): KnownResident | undefined
  /** Everybody whom this reference or name may mean: one, when it is theirs alone. */
  candidates(reference: string): readonly KnownResident[]
  /** The professional of this name, and the partner that employed them at a moment. */
  professional(name: string, at: Instant): { readonly id: string; readonly partner: string } | undefined
  /** The id of a partner, initiative or place of this name. */
  named(kind: NamedKind, name: string): string | undefined
}

/** Corrections are resolved first: what was taken back says nothing, its replacement speaks for itself. */
function standing(events: readonly Known[]): Known[] {
  const gone = new Set<string>()
  for (const event of events) {
    if (event.type === 'event-retracted' || event.type === 'event-corrected') gone.add(event.data.event)
  }
  return events
    .filter(({ id }) => !gone.has(id))
    .map((event) => (event.type === 'event-corrected' ? replacementOf(event) : event))
}

/** The events that were taken back, also those whose correction was. */
export function takenBack(events: readonly Known[]): ReadonlySet<string> {
  const gone = new Set(events.flatMap((event) => (event.type === 'event-retracted' ? event.data.event : [])))
  for (const event of events) {
    if (event.type === 'event-corrected' && gone.has(event.id)) gone.add(event.data.event)
  }
  return gone
}

const replacementOf = (event: Known & { type: 'event-corrected' }): NewEvent =>
  readNewEvent(event.data.replacement, () => event.id, '/data/replacement')

const isPersonEvent = (event: Known): event is Extract<Known, { data: { resident: string } }> =>
  event.type.startsWith('resident-')

export function rosterOf(events: readonly Known[]): ImportRoster {
  const names = new Map<string, string>()
  const appointments = new Map<string, readonly { id: string; partner: string; at: Instant }[]>()
  const happened = standing(events).toSorted((a, b) => a.at - b.at)
  const { canonicalOf } = aliasesIn(events)
  const registrations = residentsIn(happened, (id) => id)
  const people = residentsIn(happened, canonicalOf)
  for (const event of happened) {
    if (event.type === 'partner-joined') names.set(keyOf('partner', event.data.name), event.data.partner)
    if (event.type === 'professional-appointed' && event.data.name) {
      const { professional: id, partner, name } = event.data
      const before = appointments.get(nameKey(name)) ?? []
      appointments.set(nameKey(name), [...before, { id, partner, at: event.at }])
    }
    if (event.type === 'place-opened') names.set(keyOf('place', event.data.name), event.data.place)
    if ((event.type === 'initiative-started' || event.type === 'initiative-changed') && event.data.name) {
      names.set(keyOf('initiative', event.data.name), event.data.initiative)
    }
  }
  const byReference = new Map<string, KnownResident>()
  const byLook = {
    reference: new Map<string, Set<KnownResident>>(),
    name: new Map<string, Set<KnownResident>>(),
  }
  const add = (all: Map<string, Set<KnownResident>>, text: string, person: KnownResident) => {
    const key = nameKey(text)
    all.set(key, (all.get(key) ?? new Set()).add(person))
  }
  // A merged person is found by the name or reference of either registration.
  for (const { id, described } of registrations.values()) {
    const person = people.get(canonicalOf(id))!
    const { reference, name } = described
    if (reference) {
      byReference.set(reference, person)
      add(byLook.reference, reference, person)
    }
    if (name) add(byLook.name, name, person)
  }
  const candidates = (text: string): readonly KnownResident[] => {
    const exact = byReference.get(text)
    if (exact) return [exact]
    const key = nameKey(text)
    return [...(byLook.reference.get(key) ?? byLook.name.get(key) ?? [])]
  }
  return {
    candidates,
    resident(reference) {
      const [first, ...others] = candidates(reference)
      return others.length === 0 ? first : undefined
    },
    named: (kind, name) => names.get(keyOf(kind, name)),
    professional(name, at) {
      const known = appointments.get(nameKey(name)) ?? []
      return known.findLast((one) => one.at <= at) ?? known[0]
    },
  }
}

/** All known residents by the id that `idOf` gives. */
function residentsIn(happened: readonly Known[], idOf: (id: string) => string) {
  const residents = new Map<string, KnownResident>()
  for (const event of happened) {
    if (!isPersonEvent(event)) continue
    const id = idOf(event.data.resident)
    const before = residents.get(id) ?? unheardOf(id)
    residents.set(id, { ...heardOf(before, event), told: before.told + 1 })
  }
  return residents
}

const unheardOf = (id: string): KnownResident => ({
  id,
  described: {},
  since: Infinity,
  arrival: undefined,
  left: false,
  told: 0,
})

const keyOf = (kind: NamedKind, name: string) => `${kind}\u0000${nameKey(name)}`

function heardOf(
  before: KnownResident,
  event: Extract<Known, { data: { resident: string } }>,
): KnownResident {
  if (event.type === 'resident-left') return { ...before, left: true }
  if (event.type === 'resident-arrived') {
    if (before.left) return { ...before, left: false }
    return event.at < before.since ? { ...before, since: event.at, arrival: event.id } : before
  }
  if (event.type === 'resident-registered') {
    const sooner = event.at < before.since
    const described = { ...before.described, ...descriptionIn(event.data) }
    return { ...before, described, ...(sooner && { since: event.at, arrival: undefined }) }
  }
  if (event.type === 'resident-expected' || event.type === 'resident-described') {
    return { ...before, described: { ...before.described, ...descriptionIn(event.data) } }
  }
  return before
}

const descriptionIn = (data: Description): Description => {
  const { name, reference, area, lifeStage, cohort, tags, phone, email } = data
  const given = { name, reference, area, lifeStage, cohort, tags, phone, email }
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
}
