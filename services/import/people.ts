import { type Instant, type Label, lifeStages, type NewEvent, readTime, spanOf } from '../../events/index.ts'
import { nameKey, oneOrMore, peopleNamed } from './names.ts'
import type { Setting } from './reading.ts'
import { EMPTY, type FileRecord } from './record.ts'
import { counted } from './report.ts'
import type { ImportRoster, KnownResident } from './roster.ts'
import { importedEvent } from './rowEvent.ts'
import { shown } from './shown.ts'

type Met = { readonly occurredAt: string; readonly at: Instant }

/** The people whom a file meets: who they are, and when the file first met each. */
export type MetPeople = {
  /**
   * The names or references in a cell, of one person or several.
   * @throws {BadRow} when it cannot be told who is meant
   */
  named(record: FileRecord, field: string): readonly string[]
  /** The same, where only residents are meant. @throws {BadRow} when one is a partner or professional */
  residents(record: FileRecord, field: string): readonly string[]
  /** The one resident in a cell. @throws {BadRow} when it names several */
  resident(record: FileRecord, field: string): string
  idOf(reference: string): string
  meet(reference: string, occurredAt: string): void
  /** Registers who is new, and lets arrive who was registered later than the file met them. */
  introduce(): Iterable<NewEvent>
  /** The arrivals that `introduce` corrects. */
  targets(): ReadonlySet<string>
  remarks(): readonly Label[]
}

/** Whether a name is that of a partner, or of somebody who works for one. */
export const isOrganisation = (roster: ImportRoster, name: string): boolean =>
  roster.named('partner', name) !== undefined || roster.professional(name, 0) !== undefined

/** Names everybody whom a name may mean, by what tells them apart. */
export function whichOf(name: string, candidates: readonly KnownResident[]): Label {
  const each = (language: 'nl' | 'en') =>
    candidates
      .map(({ described: { reference, lifeStage, area } }) => {
        const stage =
          lifeStage && Object.entries(lifeStages).find(([key]) => key === lifeStage)?.[1][language]
        return [reference, stage, area].filter(Boolean).join(', ') || '–'
      })
      .join(language === 'nl' ? ' of ' : ' or ')
  return {
    nl: `${shown(name)} kunnen er ${candidates.length} zijn: ${each('nl')}; zet het nummer in plaats van de naam`,
    en: `${shown(name)} may be one of ${candidates.length}: ${each('en')}; write the number in place of the name`,
  }
}

const noResident = (name: string): Label => ({
  nl: `${shown(name)} is een organisatie of professional; hier hoort een bewoner`,
  en: `expected a resident, got ${shown(name)}, a partner or professional`,
})
const ONE_PERSON: Label = { nl: 'hier hoort één persoon', en: 'expected one person, got several' }

const residentOrPartner = (name: string): Label => ({
  nl: `${shown(name)} is een bewoner, en ook een organisatie of professional; zet het nummer van de bewoner`,
  en: `${shown(name)} is a resident, and a partner or professional too; write the number of the resident`,
})

export const certainlyBefore = (occurredAt: string, since: Instant) => {
  const { at, precision } = readTime(occurredAt)!
  return spanOf(at, precision).end <= since
}

export function peopleIn({ roster, ids }: Setting): MetPeople {
  /** By id. */
  const firstMet = new Map<string, Met & { readonly reference: string }>()
  const known = new Map<string, string>()
  // A long file names the same people over and over: each form of a name is looked up once.
  const idOfForm = new Map<string, string>()
  const namesIn = new Map<string, readonly string[]>()
  const isKnown = (name: string) => roster.candidates(name).length > 0 || isOrganisation(roster, name)
  const isNew = (reference: string) => roster.resident(reference) === undefined
  const isLate = (person: KnownResident | undefined, { occurredAt }: Met) =>
    person !== undefined && certainlyBefore(occurredAt, person.since)

  const idOf = (reference: string) => {
    const before = idOfForm.get(reference)
    if (before !== undefined) return before
    const key = nameKey(reference)
    const id = known.get(key) ?? roster.resident(reference)?.id ?? ids.subject('resident', reference)
    known.set(key, id)
    idOfForm.set(reference, id)
    return id
  }

  function register(reference: string, { occurredAt }: Met): NewEvent {
    const resident = idOf(reference)
    const id = ids.event('resident-registered', resident)
    return importedEvent('resident-registered', id, occurredAt, { resident, reference })
  }

  /** An earlier arrival that an import gave is put right; else they arrive on the day they were first met. */
  function arrive({ id: resident, arrival }: KnownResident, { occurredAt }: Met): NewEvent {
    if (arrival === undefined) {
      const id = ids.event('resident-arrived', resident, occurredAt)
      return importedEvent('resident-arrived', id, occurredAt, { resident })
    }
    const replacement = {
      type: 'resident-arrived',
      occurredAt,
      source: 'import' as const,
      data: { resident },
    }
    const reason = 'Een ander bestand kent deze bewoner al eerder.'
    const id = ids.event('event-corrected', arrival, occurredAt)
    return importedEvent('event-corrected', id, occurredAt, { event: arrival, reason, replacement })
  }

  function named(record: FileRecord, field: string): readonly string[] {
    const cell = record.lines(field) ?? record.refuse(field, EMPTY, 'empty')
    const before = namesIn.get(cell)
    if (before) return before
    const names = peopleNamed(cell, isKnown) ?? record.refuse(field, oneOrMore(cell), 'who')
    for (const name of names) {
      const candidates = roster.candidates(name)
      const isBoth = candidates.length > 0 && isOrganisation(roster, name)
      if (candidates.length > 1) record.refuse(field, whichOf(name, candidates), 'who')
      if (isBoth) record.refuse(field, residentOrPartner(name), 'who')
    }
    namesIn.set(cell, names)
    return names
  }

  function residents(record: FileRecord, field: string): readonly string[] {
    const names = named(record, field)
    const other = names.find((name) => isOrganisation(roster, name))
    if (other !== undefined) record.refuse(field, noResident(other), 'who')
    return names
  }

  return {
    named,
    residents,
    resident(record, field) {
      const [name = '', ...others] = residents(record, field)
      if (others.length > 0) record.refuse(field, ONE_PERSON, 'who')
      return name
    },
    idOf,
    meet(reference, occurredAt) {
      const { at } = readTime(occurredAt)!
      // A merged person may stand in one file under two references.
      const id = idOf(reference)
      const before = firstMet.get(id)
      if (!before || at < before.at)
        firstMet.set(id, { reference: before?.reference ?? reference, occurredAt, at })
    },
    *introduce() {
      for (const { reference, ...met } of firstMet.values()) {
        const person = roster.resident(reference)
        if (person === undefined) yield register(reference, met)
        else if (isLate(person, met)) yield arrive(person, met)
      }
    },
    targets() {
      const late = [...firstMet.values()].flatMap(({ reference, ...met }) => {
        const person = roster.resident(reference)
        return person?.arrival !== undefined && isLate(person, met) ? [person.arrival] : []
      })
      return new Set(late)
    },
    remarks() {
      const people = [...firstMet.values()]
      const unknown = people.filter(({ reference }) => isNew(reference)).length
      const late = people.filter(({ reference, ...met }) => isLate(roster.resident(reference), met)).length
      const namesakes = people.filter(({ reference }) => {
        const person = roster.resident(reference)
        return person && nameKey(person.described.reference ?? '') !== nameKey(reference)
      }).length
      return [
        ...(namesakes
          ? [
              {
                nl: `${counted(namesakes, 'persoon is', 'personen zijn', 'nl')} gevonden bij de naam`,
                en: `${counted(namesakes, 'person was', 'people were')} met by name`,
              },
            ]
          : []),
        ...(unknown
          ? [
              {
                nl: `${counted(unknown, 'persoon was', 'personen waren', 'nl')} niet bekend: ingeschreven op de eerste keer in het bestand`,
                en: `${counted(unknown, 'person was', 'people were')} not known: registered at their first time in the file`,
              },
            ]
          : []),
        ...(late
          ? [
              {
                nl: `${counted(late, 'persoon was', 'personen waren', 'nl')} later ingeschreven dan de eerste keer in het bestand: toen al in de wijk`,
                en: `${counted(late, 'person was', 'people were')} registered later than their first time in the file: arrived on that day`,
              },
            ]
          : []),
      ]
    },
  }
}
