import { defaultTags } from '../../events/index.ts'
import { areas } from './areas.ts'
import type { Calendar } from './calendar.ts'
import type { Chronicle } from './chronicle.ts'
import type { Resident } from './people.ts'
import type { DemoRandom } from './random.ts'

/** The name of the neighbourhood, and the true population of its areas. */
export function tellNeighbourhood(chronicle: Chronicle) {
  chronicle.happen(
    'neighbourhood-described',
    { name: 'RijswijkBuiten', tags: [...defaultTags] },
    { day: 0, minutes: 480 },
  )
  for (const { name, population } of areas) {
    const source = 'Gebiedsprofiel, verzonnen voor deze demo'
    chronicle.happen('area-described', { area: name, population, source }, { day: 0, minutes: 481 })
  }
}

/** Cohorts are expected before they arrive; everyone is registered, some move, a few leave. */
export function tellRegistrations(
  people: readonly Resident[],
  calendar: Calendar,
  chronicle: Chronicle,
  random: DemoRandom,
) {
  const { happen } = chronicle
  for (const one of people) {
    const { id: resident, name, area, lifeStage, cohort, tags, announced, arrives, leaves } = one
    const who = { resident, name, area, lifeStage, ...(cohort && { cohort }), tags: [...tags] }
    if (announced === undefined) {
      happen('resident-registered', who, { day: arrives, minutes: 540 })
    } else {
      happen(
        'resident-expected',
        { ...who, expectedOn: calendar.date(arrives) },
        { day: announced, minutes: 540 },
      )
      happen('resident-registered', who, { day: arrives, minutes: 540 })
      happen('resident-arrived', { resident }, { day: arrives, minutes: 541 })
    }
    // After a year and a half nobody is new any more.
    if (tags.includes('new') && arrives < 290 && random.chance(0.5)) {
      const rest = tags.filter((tag) => tag !== 'new')
      const day = arrives + random.whole(380, 430)
      if (leaves === undefined) happen('resident-described', { resident, tags: rest }, { day, minutes: 660 })
    }
    if (leaves !== undefined) happen('resident-left', { resident }, { day: leaves, minutes: 1430 })
  }
}

/** People who live in one home are tied as long as they do. */
export function tellHouseholds(
  people: readonly Resident[],
  couples: readonly (readonly [Resident, Resident])[],
  chronicle: Chronicle,
) {
  const homes = new Map<string, Resident[]>()
  for (const one of people) {
    if (one.household) homes.set(one.household, [...(homes.get(one.household) ?? []), one])
  }
  for (const members of [...homes.values(), ...couples]) {
    const day = Math.max(...members.map((one) => one.arrives))
    chronicle.happen('household-linked', { residents: members.map((one) => one.id) }, { day, minutes: 550 })
  }
}
