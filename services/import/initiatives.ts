import { type Label, type NewEvent, readTime } from '../../events/index.ts'
import { nameKey } from './names.ts'
import { peopleIn } from './people.ts'
import type { Setting } from './reading.ts'
import { counted } from './report.ts'
import { importedEvent } from './rowEvent.ts'

/** The initiatives that a file names; unknown ones start, as activities, at the first time the file names them. */
type NamedInitiatives = {
  idOf(name: string): string
  meet(name: string, occurredAt: string): void
  introduce(): Iterable<NewEvent>
  remarks(): readonly Label[]
}

function initiativesIn({ roster, ids }: Setting): NamedInitiatives {
  // By name as people read it: `Soep` and `soep` are one initiative, called what it was called first.
  const starts = new Map<string, { readonly name: string; readonly time: string }>()
  const idOf = (name: string) =>
    roster.named('initiative', name) ?? ids.subject('initiative', name.toLowerCase())
  return {
    idOf,
    meet(name, time) {
      if (roster.named('initiative', name)) return
      const first = starts.get(nameKey(name))
      if (!first) starts.set(nameKey(name), { name, time })
      else if (readTime(time)!.at < readTime(first.time)!.at) starts.set(nameKey(name), { ...first, time })
    },
    *introduce() {
      for (const { name, time } of starts.values()) {
        const initiative = idOf(name)
        const id = ids.event('initiative-started', initiative)
        yield importedEvent('initiative-started', id, time, { initiative, name, kind: 'activity' })
      }
    },
    remarks: () =>
      starts.size > 0
        ? [
            {
              nl: `${counted(starts.size, 'initiatief was', 'initiatieven waren', 'nl')} niet bekend: begonnen als activiteit`,
              en: `${counted(starts.size, 'initiative was', 'initiatives were')} not known: started as an activity`,
            },
          ]
        : [],
  }
}

/** The people and the initiatives of a file, and the parts of a reading that introduce them. */
export function peopleAndInitiativesIn(setting: Setting) {
  const people = peopleIn(setting)
  const initiatives = initiativesIn(setting)
  return {
    people,
    initiatives,
    introduced: {
      *introduce(): Iterable<NewEvent> {
        yield* people.introduce()
        yield* initiatives.introduce()
      },
      targets: people.targets,
      remarks: () => [...people.remarks(), ...initiatives.remarks()],
    },
  }
}
