import { type Acquaintance, acquaint } from './acquaintance.ts'
import { type AreaName, areaNames, crossings } from './areas.ts'
import { STORY_DAYS } from './calendar.ts'
import type { Resident } from './people.ts'
import type { DemoRandom } from './random.ts'

/** A handful of people of one area who know each other from the same thing. */
export type Circle = { readonly area: AreaName; readonly members: readonly Resident[] }

const CIRCLE = { smallest: 7, largest: 12 }

/** Birds of a feather: people are laid in a row by background and age, with some chance, and cut into circles. */
function byLikeness(people: readonly Resident[], random: DemoRandom): Resident[] {
  const likeness = new Map(
    people.map((one) => {
      const origin = one.background === 'dutch' ? 0 : 1 + one.background.length / 10
      const age = { child: 0, youth: 0.4, adult: 0.8, older: 1.6, unknown: 0.8 }[one.lifeStage]
      return [one, origin + age + random.between(0, 1.1)]
    }),
  )
  return people.toSorted((a, b) => likeness.get(a)! - likeness.get(b)!)
}

/** The circles that the woven people of an area form. */
function circlesOf(area: AreaName, people: readonly Resident[], random: DemoRandom): Circle[] {
  const woven = byLikeness(
    people.filter((one) => one.area === area && one.standing === 'woven'),
    random,
  )
  const circles: Circle[] = []
  for (let start = 0; start < woven.length; ) {
    const left = woven.length - start
    const size = left < CIRCLE.smallest * 2 ? left : random.whole(CIRCLE.smallest, CIRCLE.largest)
    circles.push({ area, members: woven.slice(start, start + size) })
    start += size
  }
  return circles
}

/**
 * Ties within a circle: a ring, so that nobody there hangs on one other, and chords, some of which end
 * (Watts and Strogatz 1998, with chords added rather than rewired).
 */
export function tiesWithin(members: readonly Resident[], random: DemoRandom, chords = 0.9): Acquaintance[] {
  const ring = members.map((one, n) =>
    acquaint(one, members[(n + 1) % members.length]!, random.between(16, 48), random),
  )
  const extra = Array.from({ length: Math.round(members.length * chords) }, () => {
    const [a, b] = random.some(members, 2)
    const to = random.chance(0.2) ? random.whole(420, 640) : STORY_DAYS
    return acquaint(a!, b!, random.between(22, 70), random, { to })
  })
  return [...(members.length > 2 ? ring : ring.slice(0, 1)), ...extra]
}

/** Some who know people elsewhere; never twice the same person, so that no circle hangs on one. */
function crossingTies(from: readonly Resident[], to: readonly Resident[], count: number, random: DemoRandom) {
  const stays = (one: Resident) => one.leaves === undefined
  const here = random.some(from.filter(stays), count)
  const there = random.some(to.filter(stays), count)
  return here.flatMap((a, n) => {
    const b = there[n]
    return b ? [acquaint(a, b, random.between(20, 50), random)] : []
  })
}

/** The circles of the whole neighbourhood, area by area. */
export const circlesFrom = (people: readonly Resident[], random: DemoRandom) =>
  areaNames.flatMap((area) => circlesOf(area, people, random))

/** Every tie among the woven: within circles, between the circles of an area, and the few between areas. */
export function weave(circles: readonly Circle[], random: DemoRandom): Acquaintance[] {
  const within = circles.flatMap(({ members }) => tiesWithin(members, random))
  const between = circles.flatMap((circle, n) => {
    const next = circles[n + 1]
    return next?.area === circle.area ? crossingTies(circle.members, next.members, 3, random) : []
  })
  const across = crossings.flatMap(([one, other, count]) => {
    const membersOf = (area: AreaName) => circles.filter((c) => c.area === area).flatMap((c) => c.members)
    return crossingTies(membersOf(one), membersOf(other), count, random)
  })
  return [...within, ...between, ...across]
}
