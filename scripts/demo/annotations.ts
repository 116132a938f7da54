import type { Calendar, DayNumber } from './calendar.ts'
import type { Chronicle } from './chronicle.ts'
import type { Carriers } from './connector.ts'
import type { DemoPlace } from './huiskamer.ts'
import type { Resident } from './people.ts'
import { turns } from './turns.ts'

/** Remarks of the community builder: about days of the neighbourhood, a place, and a few people. */
export function tellAnnotations(
  people: readonly Resident[],
  { carrier }: Carriers,
  places: readonly DemoPlace[],
  calendar: Calendar,
  chronicle: Chronicle,
) {
  const { id, happen } = chronicle
  const annotate = (key: string, day: DayNumber, about: object, note: string) =>
    happen('annotation-made', { annotation: id('annotation', key), ...about, note }, { day, minutes: 1_010 })
  const from = (day: DayNumber) => ({ from: calendar.date(day) })

  annotate(
    'straat',
    214,
    { ...from(200), until: calendar.date(238) },
    'De straat lag open voor de riolering. Minder mensen op de been.',
  )
  annotate(
    'opening',
    turns.huiskamerOpens,
    from(turns.huiskamerOpens),
    'De huiskamer ging open. Het liep vol.',
  )
  annotate(
    'stopt',
    turns.carrierStepsDown,
    from(turns.carrierStepsDown),
    'Een buurtverbinder stopt. Kijken wie nu los komt te staan.',
  )
  const livingRoom = places.find(({ opens }) => opens === turns.huiskamerOpens)
  if (livingRoom) {
    annotate(
      'beheer',
      turns.selfManagement,
      { place: livingRoom.id },
      'Bewoners doen nu zelf het beheer. De sleutel ligt bij drie mensen.',
    )
  }
  annotate(
    'afscheid',
    turns.carrierStepsDown + 3,
    { resident: carrier.id },
    'Wil het rustiger aan doen. Blijft wel wandelen op woensdag.',
  )
  const unseen = people.filter(
    ({ standing, arrives, leaves }) => standing === 'unseen' && arrives < 600 && !leaves,
  )
  for (const [at, note] of [
    'Twee keer aangebeld, niemand thuis. In het weekend proberen.',
    'Zwaait altijd vanaf het balkon. Wil nog nergens heen.',
  ].entries()) {
    const resident = unseen[at]
    if (resident) annotate(`balkon/${at}`, 690 + 12 * at, { resident: resident.id }, note)
  }
}
