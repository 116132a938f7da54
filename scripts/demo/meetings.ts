import { type Acquaintance, lastDayOf } from './acquaintance.ts'
import type { DayNumber } from './calendar.ts'
import type { Chronicle } from './chronicle.ts'
import type { Circle } from './circles.ts'
import type { DemoPlace } from './huiskamer.ts'
import type { Resident } from './people.ts'
import type { DemoRandom } from './random.ts'

/** Nobody types in late what concerns somebody who is about to leave: it would come after the leaving. */
const lateness = (day: DayNumber, people: readonly Resident[], random: DemoRandom) => {
  const leaves = people.some((one) => one.leaves !== undefined && one.leaves - day < 15)
  return !leaves && random.chance(0.16) ? random.whole(1, 12) : 0
}

const when = (day: DayNumber, random: DemoRandom) => ({
  day,
  minutes: random.whole(9 * 60 + 30, 20 * 60 + 30),
  exact: random.chance(0.45),
})

const notes = [
  'Samen koffie gedronken en over de kleinkinderen gepraat.',
  'Kwamen elkaar tegen bij de bakker, bleven een half uur staan.',
  'Heeft geholpen met de nieuwe telefoon.',
  'Wandeling langs de plas, volgende week weer.',
  'Samen soep gekookt; wil vaker mee-eten.',
  'Eerste keer dat ze elkaar spraken.',
  'Kaarten op dinsdag wordt een vaste afspraak.',
]

/** Acquaintances meet, each pair in its own rhythm. */
export function tellMeetings(
  ties: readonly Acquaintance[],
  places: readonly DemoPlace[],
  chronicle: Chronicle,
  random: DemoRandom,
) {
  for (const { a, b, from, to, every } of ties) {
    const spot = random.pick(places)
    for (let day = from; day <= to; day += random.gap(every)) {
      const there = day >= spot.opens && random.chance(0.35)
      chronicle.happen(
        'resident-met-resident',
        {
          residents: [a.id, b.id],
          ...(there && { place: spot.id }),
          ...(random.chance(0.03) && { note: random.pick(notes) }),
        },
        when(day, random),
        {
          source: random.chance(0.12) ? 'self' : 'observed',
          late: lateness(day, [a, b], random),
        },
      )
    }
  }
}

/** Now and then some of a circle sit at one table. */
export function tellGatherings(
  circles: readonly Circle[],
  places: readonly DemoPlace[],
  chronicle: Chronicle,
  random: DemoRandom,
) {
  for (const { members } of circles) {
    const spot = random.pick(places)
    for (let day = 60 + random.whole(0, 40); day < 728; day += random.gap(48)) {
      const around = members.filter((one) => one.settles <= day && day <= lastDayOf(one))
      if (around.length < 4) continue
      const table = random.some(around, random.whole(3, Math.min(6, around.length)))
      chronicle.happen(
        'residents-gathered',
        {
          residents: table.map((one) => one.id),
          ...(day >= spot.opens && random.chance(0.6) && { place: spot.id }),
        },
        when(day, random),
        { late: lateness(day, table, random) },
      )
    }
  }
}
