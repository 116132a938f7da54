import { options as choices, type NewEvent } from '../../events/index.ts'
import type { Fields } from './columns.ts'
import { MOMENT_NAMES } from './contacts.ts'
import { peopleIn } from './people.ts'
import type { Reading, Setting } from './reading.ts'
import { EMPTY, type FileRecord } from './record.ts'
import { importedEvent } from './rowEvent.ts'
import { openRecords, type TableOptions } from './tableReading.ts'
import { readOption } from './words.ts'

export const needFields: Fields = {
  person: { required: true, known: 'bewoner naam wie persoon resident name id' },
  topic: { required: true, known: 'onderwerp thema' },
  offer: { known: 'vraag_of_aanbod soort' },
  note: { known: 'notitie toelichting opmerking omschrijving' },
  time: { known: MOMENT_NAMES },
}

const NOTE_AT_MOST = 4_000
const sides = {
  need: { nl: 'vraag', en: 'need' },
  skill: { nl: 'aanbod', en: 'offer' },
} as const

/** One row is something that a resident needs or, where the row says so, offers. */
export function needsReading(setting: Setting, options: TableOptions): Reading<FileRecord> {
  const { ids, at, today } = setting
  const people = peopleIn(setting)

  function read(record: FileRecord) {
    const person = people.resident(record, 'person')
    const topic = readOption(record, 'topic', choices.topics) ?? record.refuse('topic', EMPTY, 'empty')
    const side = readOption(record, 'offer', sides) ?? 'need'
    const note = record.whole('note', NOTE_AT_MOST)
    const time = record.moment('time') ?? at ?? today
    return { person, topic, side, note, time }
  }

  function* events(record: FileRecord): Iterable<NewEvent> {
    const { person, topic, side, note, time } = read(record)
    const resident = people.idOf(person)
    // Under the key: an id that follows from a note alone would let anybody try notes.
    const subject = ids.subject(side, JSON.stringify([resident, topic, note ?? null, time]))
    const said = { resident, topic, ...(note && { note }) }
    if (side === 'need') {
      yield importedEvent('need-voiced', ids.event('need-voiced', subject), time, { need: subject, ...said })
    } else {
      const id = ids.event('skill-offered', subject)
      yield importedEvent('skill-offered', id, time, { skill: subject, ...said })
    }
  }

  return {
    open: (path, onBytes) => openRecords(path, needFields, options, onBytes),
    learn(record) {
      const { person, time } = read(record)
      people.meet(person, time)
    },
    introduce: people.introduce,
    targets: people.targets,
    remarks: people.remarks,
    events,
  }
}
