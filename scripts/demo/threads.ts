import { type Acquaintance, acquaint } from './acquaintance.ts'
import { areaNames } from './areas.ts'
import { STORY_DAYS } from './calendar.ts'
import { type Circle, tiesWithin } from './circles.ts'
import { islandSizesOf, type Resident } from './people.ts'
import type { DemoRandom } from './random.ts'
import { turns } from './turns.ts'

/** How many of those the connector carried find one other person before she stops. */
const FOUND_ONE_OTHER = 0.2
/** How many people on a thread have nobody but a housemate. */
const COUPLES = 4

const stays = (one: Resident) => one.leaves === undefined

/** Somebody of the same area, now and then of another. */
function friendFor(one: Resident, circles: readonly Circle[], random: DemoRandom): Resident {
  const woven = circles.flatMap((circle) => (one.area === circle.area ? circle.members : [])).filter(stays)
  const elsewhere = circles.flatMap((circle) => circle.members).filter(stays)
  const seam = (other: Resident) =>
    (one.area === 'Our-House' && other.area === 'Hoekpolder') ||
    (one.area === 'Hoekpolder' && other.area === 'Our-House')
  return random.pick(random.chance(0.85) ? woven : elsewhere.filter((other) => !seam(other)))
}

/** People who know one other: most know somebody in a circle, a few couples know each other only. */
export function threadTies(people: readonly Resident[], circles: readonly Circle[], random: DemoRandom) {
  const onThread = people.filter((one) => one.standing === 'thread')
  const couples: [Resident, Resident][] = []
  for (const area of areaNames) {
    const [a, b] = onThread.filter((one) => one.area === area)
    if (a && b && couples.length < COUPLES) couples.push([a, b])
  }
  const coupled = new Set(couples.flat())
  const threads: Acquaintance[] = onThread
    .filter((one) => !coupled.has(one))
    .map((one) => acquaint(one, friendFor(one, circles, random), random.between(18, 50), random))
  const found = people
    .filter((one) => one.standing === 'carried' && random.chance(FOUND_ONE_OTHER))
    .map((one) =>
      acquaint(one, friendFor(one, circles, random), random.between(24, 50), random, {
        from: turns.carrierStepsDown - 60,
      }),
    )
  return { couples, ties: [...threads, ...found] }
}

/** Small groups that keep to themselves. */
export function islandTies(people: readonly Resident[], random: DemoRandom): Acquaintance[] {
  return areaNames.flatMap((area) => {
    const islanders = people.filter((one) => one.area === area && one.standing === 'island')
    return islandSizesOf(area).flatMap((size) => tiesWithin(islanders.splice(0, size), random, 0.3))
  })
}

/** Some pairs who met and then stopped: history by the end of the story. */
export function lapsedTies(people: readonly Resident[], circles: readonly Circle[], random: DemoRandom) {
  const mayLapse = (one: Resident) =>
    (one.standing === 'unseen' || one.standing === 'formal') && one.arrives < 380 && random.chance(0.3)
  return people.filter(mayLapse).map((one) => {
    const to = Math.min(one.arrives + random.whole(60, 220), STORY_DAYS - 200)
    const early = { ...one, settles: one.arrives + 10 }
    return acquaint(early, friendFor(one, circles, random), random.between(25, 60), random, { to })
  })
}
