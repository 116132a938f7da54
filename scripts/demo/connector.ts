import type { LifeStage } from '../../events/index.ts'
import { type Acquaintance, acquaint } from './acquaintance.ts'
import type { AreaName } from './areas.ts'
import type { Chronicle } from './chronicle.ts'
import { type Circle, tiesWithin } from './circles.ts'
import type { Resident } from './people.ts'
import type { DemoRandom } from './random.ts'
import { turns } from './turns.ts'

/** The two who carry the neighbourhood: the connector who stops, and the volunteer on whom one circle then hangs. */
export type Carriers = {
  readonly carrier: Resident
  readonly lastBridge: Resident
  readonly connectors: readonly Resident[]
}

/**
 * Finds people for the parts, in a neighbourhood that does not know yet that its connector, of the Vlinderbuurt,
 * will leave in the end.
 */
export function castCarriers(people: readonly Resident[], circles: readonly Circle[], random: DemoRandom) {
  const settled = (area: AreaName, lifeStage: LifeStage) => {
    const members = circles.filter((circle) => circle.area === area).flatMap((circle) => circle.members)
    const lasting = members.filter(
      (one) => one.leaves === undefined && one.lifeStage === lifeStage && !one.household,
    )
    return random.shuffled(lasting).toSorted((a, b) => Number(a.arrives > 80) - Number(b.arrives > 80))
  }
  const [first, second] = settled('Vlinderbuurt', 'adult')
  const [third] = settled('Hoekpolder', 'adult')
  const [lastBridge] = settled('De Blauwe Parel', 'older')
  if (!first || !second || !third || !lastBridge) throw new Error('this neighbourhood has nobody to carry it')
  const carrier: Resident = { ...first, leaves: turns.carrierLeaves }
  const recast = (one: Resident) => (one === first ? carrier : one)
  return {
    carriers: { carrier, lastBridge, connectors: [second, third] } satisfies Carriers,
    people: people.map(recast),
    circles: circles.map(({ area, members }) => ({ area, members: members.map(recast) })),
  }
}

/** The lines that run through the carrier alone, until she stops. */
export function carriedTies(people: readonly Resident[], { carrier }: Carriers, random: DemoRandom) {
  const until = () => ({ from: turns.carrierAppointed, to: turns.carrierStepsDown - random.whole(0, 45) })
  return people
    .filter((one) => one.standing === 'carried' && one.arrives < turns.carrierStepsDown - 90)
    .map((one) =>
      acquaint(carrier, { ...one, settles: one.arrives + 8 }, random.between(22, 40), random, until()),
    )
}

/**
 * The tucked circle: close among themselves, tied to the rest by the carrier and by one volunteer.
 * When the carrier stops, they all hang on that volunteer.
 */
export function tuckedTies(
  people: readonly Resident[],
  { carrier, lastBridge }: Carriers,
  random: DemoRandom,
): Acquaintance[] {
  const tucked = people.filter((one) => one.standing === 'tucked')
  const known = random.shuffled(tucked)
  return [
    ...tiesWithin(tucked, random, 0.7),
    ...known.slice(0, 4).map((one) => acquaint(lastBridge, one, random.between(14, 26), random)),
    ...known
      .slice(4, 7)
      .map((one) => acquaint(carrier, one, random.between(18, 30), random, { to: turns.carrierStepsDown })),
  ]
}

export function tellConnectors({ carrier, connectors }: Carriers, chronicle: Chronicle) {
  const [second, third] = connectors
  chronicle.happen(
    'connector-appointed',
    { resident: carrier.id, area: carrier.area },
    { day: turns.carrierAppointed },
  )
  for (const [other, day] of [
    [second!, 250],
    [third!, 420],
  ] as const) {
    const appointed = Math.max(day, other.settles)
    chronicle.happen('connector-appointed', { resident: other.id, area: other.area }, { day: appointed })
  }
  chronicle.happen('connector-stepped-down', { resident: carrier.id }, { day: turns.carrierStepsDown })
}
