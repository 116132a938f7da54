import { type Label, type NewEvent, readTime } from '../../events/index.ts'
import type { Fields } from './columns.ts'
import { isOrganisation, peopleIn } from './people.ts'
import type { Reading, Setting } from './reading.ts'
import type { FileRecord } from './record.ts'
import { importedEvent } from './rowEvent.ts'
import { shown } from './shown.ts'
import { openRecords, type TableOptions } from './tableReading.ts'

/** A day goes before a time: where both have a column, the time is the clock beside the day. */
export const MOMENT_NAMES =
  'datum date moment wanneer when datetime datum_tijd timestamp dag day time tijdstip tijd'
export const CLOCK_NAMES = 'tijd tijdstip time aanvang begintijd starttijd'

/** `kind` and `duration_s` are read so that nobody wonders; an event has no room for them. */
export const contactFields: Fields = {
  time: { known: MOMENT_NAMES },
  clock: { known: CLOCK_NAMES },
  source: {
    required: true,
    known:
      'wie who van from bewoner_1 bewoner1 person_1 person1 person_a bewoner resident person persoon naam ego a',
  },
  target: {
    required: true,
    known:
      'met_wie met with_whom with whom naar to bewoner_2 bewoner2 person_2 person2 person_b contact alter b',
  },
  kind: { known: 'soort type' },
  duration_s: { known: 'duration duur duur_s seconden seconds' },
}

export const NO_TIME: Label = {
  nl: 'er staat geen datum; vul er een in, of kies een dag voor rijen zonder datum',
  en: 'expected a moment: the row has none, and --at gives none',
}
const NO_RESIDENT: Label = {
  nl: 'hier staan twee organisaties of professionals; een van de twee is een bewoner',
  en: 'expected a resident, got two partners or professionals',
}
export const samePerson = (name: string): Label => ({
  nl: `${shown(name)} staat hier twee keer`,
  en: `expected two people, got ${shown(name)} twice`,
})

type Party =
  | { readonly kind: 'resident'; readonly name: string }
  | { readonly kind: 'partner'; readonly partner: string; readonly professional?: string }

/**
 * One row is one meeting: of two people, of one with each of several, or of a resident with a partner or somebody who
 * works for one. Rows with the same people and moment tell of the same meeting.
 */
export function contactsReading(setting: Setting, options: TableOptions): Reading<FileRecord> {
  const { roster, ids, at } = setting
  const people = peopleIn(setting)

  const organisations = new Map<string, boolean>()
  function isPartner(name: string): boolean {
    const known = organisations.get(name) ?? isOrganisation(roster, name)
    organisations.set(name, known)
    return known
  }

  function partyOf(name: string, time: string): Party {
    if (!isPartner(name)) return { kind: 'resident', name }
    const partner = roster.named('partner', name)
    if (partner) return { kind: 'partner', partner }
    const found = roster.professional(name, readTime(time)!.at)!
    return { kind: 'partner', partner: found.partner, professional: found.id }
  }

  function read(record: FileRecord) {
    const sources = people.named(record, 'source')
    const targets = people.named(record, 'target')
    const time = record.moment('time', 'clock') ?? at ?? record.refuse('time', NO_TIME, 'no-moment')
    const pairs = sources.flatMap((source) =>
      targets.map((target) => ({
        source,
        target,
        parties: [partyOf(source, time), partyOf(target, time)] as const,
      })),
    )
    for (const { source, target, parties } of pairs) {
      const [one, other] = parties
      if (one.kind === 'partner' && other.kind === 'partner') record.refuse('target', NO_RESIDENT, 'who')
      const isSame =
        one.kind === 'resident' && other.kind === 'resident' && people.idOf(source) === people.idOf(target)
      if (isSame) record.refuse('target', samePerson(target), 'same-person')
    }
    return { pairs: pairs.map(({ parties }) => parties), time }
  }

  function meetingOf(parties: readonly Party[], time: string): NewEvent {
    const residents = parties.flatMap((party) => (party.kind === 'resident' ? people.idOf(party.name) : []))
    const partner = parties.find((party) => party.kind === 'partner')
    if (!partner) {
      // In one order: who is named first does not make it another meeting.
      const both = residents.toSorted()
      const id = ids.event('resident-met-resident', ...both, time)
      return importedEvent('resident-met-resident', id, time, { residents: both })
    }
    const { kind: _, ...met } = partner
    const resident = residents[0]!
    const id = ids.event('resident-met-partner', resident, ...Object.values(met), time)
    return importedEvent('resident-met-partner', id, time, { resident, ...met })
  }

  return {
    open: (path, onBytes) => openRecords(path, contactFields, options, onBytes),
    learn(record) {
      const { pairs, time } = read(record)
      for (const party of pairs.flat()) if (party.kind === 'resident') people.meet(party.name, time)
    },
    introduce: people.introduce,
    targets: people.targets,
    remarks: people.remarks,
    *events(record) {
      const { pairs, time } = read(record)
      for (const pair of pairs) yield meetingOf(pair, time)
    },
  }
}
