import type { Label } from '../../events/index.ts'
import type { Fields } from './columns.ts'
import { peopleIn } from './people.ts'
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
const samePerson = (name: string): Label => ({
  nl: `${shown(name)} staat hier twee keer`,
  en: `expected two people, got ${shown(name)} twice`,
})

/** One row is one meeting of two people. Rows with the same two people and moment tell of the same meeting. */
export function contactsReading(setting: Setting, options: TableOptions): Reading<FileRecord> {
  const people = peopleIn(setting)

  function read(record: FileRecord) {
    const source = record.needed('source')
    const target = record.needed('target')
    if (source === target) record.refuse('target', samePerson(source), 'same-person')
    const time = record.moment('time', 'clock') ?? setting.at ?? record.refuse('time', NO_TIME, 'no-moment')
    return { source, target, time }
  }

  return {
    open: (path, onBytes) => openRecords(path, contactFields, options, onBytes),
    learn(record) {
      const { source, target, time } = read(record)
      people.meet(source, time)
      people.meet(target, time)
    },
    introduce: people.introduce,
    targets: people.targets,
    remarks: people.remarks,
    *events(record) {
      const { source, target, time } = read(record)
      // In one order: who is named first does not make it another meeting.
      const residents = [people.idOf(source), people.idOf(target)].toSorted()
      const id = setting.ids.event('resident-met-resident', ...residents, time)
      yield importedEvent('resident-met-resident', id, time, { residents })
    },
  }
}
