import type { LifeStage } from '../../events/index.ts'
import { type Area, type AreaName, areas } from './areas.ts'
import type { DayNumber } from './calendar.ts'
import type { Chronicle } from './chronicle.ts'
import { type Named, type NamePool, namesFrom } from './names.ts'
import { type DemoRandom, randomFrom } from './random.ts'
import { turns } from './turns.ts'

/**
 * How somebody will come to stand among the others, when nothing comes between:
 * `woven` into a circle of acquaintances; `tucked` in a circle that hangs on one person; `carried` by the
 * connector alone; on a `thread` to one other; on an `island` of a few; known to organisations only (`formal`);
 * `unseen`; or a `child`, who meets the world through the family.
 */
export type DemoStanding =
  | 'woven'
  | 'tucked'
  | 'carried'
  | 'thread'
  | 'island'
  | 'formal'
  | 'unseen'
  | 'child'

export type Resident = Named & {
  readonly id: string
  readonly area: AreaName
  readonly lifeStage: LifeStage
  readonly cohort?: string
  readonly standing: DemoStanding
  readonly tags: readonly string[]
  /** Known before moving in, from this day on. */
  readonly announced?: DayNumber
  readonly arrives: DayNumber
  readonly leaves?: DayNumber
  /** The day from which they make acquaintances. */
  readonly settles: DayNumber
  /** People with the same key live in one home. */
  readonly household?: string
}

const TUCKED = 13
const islandSizes: Partial<Record<AreaName, readonly number[]>> = {
  Vlinderbuurt: [4, 3],
  Hoekpolder: [3],
  'De Blauwe Parel': [3],
  'Our-House': [4],
}

const shares: Readonly<Record<AreaName, Readonly<Partial<Record<DemoStanding, number>>>>> = {
  'De Blauwe Parel': { unseen: 9, formal: 15, carried: 11, thread: 8 },
  'Our-House': { unseen: 8, formal: 16, carried: 9, thread: 9 },
  Cardia: { unseen: 10, formal: 18, carried: 4, thread: 8 },
  Vlinderbuurt: { unseen: 11, formal: 16, carried: 11, thread: 9 },
  Hoekpolder: { unseen: 12, formal: 19, carried: 3, thread: 9 },
}

/** The standings of the grown-ups of an area, in no order. */
function standingsOf(area: Area, grownUps: number, random: DemoRandom): DemoStanding[] {
  const fixed: DemoStanding[] = [
    ...Array<DemoStanding>((islandSizes[area.name] ?? []).reduce((sum, size) => sum + size, 0)).fill(
      'island',
    ),
    ...Array<DemoStanding>(area.name === 'Cardia' ? TUCKED : 0).fill('tucked'),
  ]
  const drawn = Object.entries(shares[area.name]).flatMap(([standing, share]) =>
    Array<DemoStanding>(Math.round((share / 100) * area.known + random.between(-0.9, 0.9))).fill(
      standing as DemoStanding,
    ),
  )
  const woven = Math.max(0, grownUps - fixed.length - drawn.length)
  return random.shuffled([...fixed, ...drawn, ...Array<DemoStanding>(woven).fill('woven')])
}

function tagsOf(
  area: Area,
  lifeStage: LifeStage,
  standing: DemoStanding,
  named: Named,
  random: DemoRandom,
): string[] {
  const inCohortOfDisability = area.name === 'Our-House'
  const likelihoods = {
    disability: inCohortOfDisability ? 0.9 : lifeStage === 'older' ? 0.12 : 0.04,
    'not-online': lifeStage === 'older' ? 0.3 : standing === 'unseen' ? 0.12 : 0.03,
    'lives-alone': lifeStage === 'older' ? 0.45 : lifeStage === 'child' ? 0 : 0.22,
    'informal-carer': lifeStage === 'adult' ? 0.14 : lifeStage === 'older' ? 0.1 : 0.03,
    'learning-dutch': named.background === 'syrian' ? 0.6 : named.background === 'polish' ? 0.3 : 0,
    'low-literacy': lifeStage === 'child' ? 0 : 0.05,
  }
  return Object.entries(likelihoods).flatMap(([tag, likelihood]) => (random.chance(likelihood) ? [tag] : []))
}

/** Most of those who were there first are registered in the first weeks, the others as they come into view. */
const comesIntoView = (random: DemoRandom): DayNumber => {
  if (random.chance(0.5)) return random.whole(4, 80)
  return random.chance(0.4) ? random.whole(turns.huiskamerOpens - 10, 470) : random.whole(80, 640)
}

function arrivalOf(
  area: Area,
  newcomer: boolean,
  random: DemoRandom,
): { announced?: DayNumber; arrives: DayNumber } {
  if (!newcomer || !area.cohort) return { arrives: comesIntoView(random) }
  const [first, last] = area.cohort.arrives
  return { announced: random.whole(first - 110, first - 40), arrives: random.whole(first, last) }
}

/** Newcomers settle once there is a huiskamer to go to; among the others half need it too. */
function settlingOf(arrives: DayNumber, newcomer: boolean, random: DemoRandom): DayNumber {
  const settles =
    newcomer || random.chance(0.45)
      ? Math.max(arrives + 5, turns.huiskamerOpens + random.whole(3, 130))
      : arrives + random.whole(4, 120)
  return Math.min(settles, Math.max(arrives + 3, 690))
}

function leavingOf(standing: DemoStanding, arrives: DayNumber, random: DemoRandom): { leaves?: DayNumber } {
  const mayLeave = standing === 'woven' || standing === 'formal' || standing === 'unseen'
  if (!mayLeave || arrives > 480 || !random.chance(0.045)) return {}
  return { leaves: random.whole(arrives + 170, 715) }
}

function residentsOf(area: Area, names: NamePool, chronicle: Chronicle, seed: string): Resident[] {
  const random = randomFrom(`${seed}/people/${area.name}`)
  const children = Array.from({ length: area.families }, () => random.whole(1, 2))
  const grownUps = area.known - children.reduce((sum, count) => sum + count, 0)
  const standings = standingsOf(area, grownUps, random)
  // The circle that hangs on one person is one of newcomers: they moved in together.
  const inRow = random.shuffled([...standings.keys()])
  const tuckedFirst = inRow.toSorted(
    (a, b) => Number(standings[b] === 'tucked') - Number(standings[a] === 'tucked'),
  )
  const newcomers = new Set(tuckedFirst.slice(0, area.cohort?.size ?? 0))
  const grown = standings.map((standing, n): Resident => {
    const lifeStage = random.weighted(area.lifeStages)
    const named = names.person(lifeStage)
    const newcomer = newcomers.has(n)
    const { announced, arrives } = arrivalOf(area, newcomer, random)
    return {
      ...named,
      id: chronicle.id('resident', `${area.name}/${n}`),
      area: area.name,
      lifeStage,
      ...(newcomer && area.cohort && { cohort: area.cohort.name }),
      ...(announced !== undefined && { announced }),
      standing,
      tags: [...(newcomer ? ['new'] : []), ...tagsOf(area, lifeStage, standing, named, random)],
      arrives,
      settles: settlingOf(arrives, newcomer, random),
      ...leavingOf(standing, arrives, random),
    }
  })
  const young = familiesAmong(grown, children, names, chronicle, random)
  return [...grown, ...young]
}

/** Gives couples children: a family of three or four in one home. Replaces the parents in `grown`. */
function familiesAmong(
  grown: Resident[],
  children: readonly number[],
  names: NamePool,
  chronicle: Chronicle,
  random: DemoRandom,
): Resident[] {
  const stay = (one: Resident) => one.standing === 'woven' && one.leaves === undefined
  const parents = random.shuffled(
    [...grown.keys()].filter((n) => stay(grown[n]!) && grown[n]!.lifeStage === 'adult'),
  )
  return children.flatMap((count, family) => {
    const [first, second] = [parents[2 * family], parents[2 * family + 1]]
    if (first === undefined || second === undefined) return []
    const household = `family/${grown[first]!.area}/${family}`
    const { arrives, settles } = grown[first]!
    grown[first] = { ...grown[first]!, household }
    grown[second] = { ...grown[second]!, household, arrives, settles }
    return Array.from(
      { length: count },
      (_, nth): Resident => ({
        ...names.relative(grown[first]!, 'child'),
        id: chronicle.id('resident', `${household}/${nth}`),
        area: grown[first]!.area,
        lifeStage: 'child',
        standing: 'child',
        tags: [],
        household,
        arrives,
        settles,
      }),
    )
  })
}

/** Everyone whom the log will ever know as a resident of the neighbourhood. */
export function peopleOf(seed: string, chronicle: Chronicle): Resident[] {
  const names = namesFrom(randomFrom(`${seed}/names`))
  return areas.flatMap((area) => residentsOf(area, names, chronicle, seed))
}

/** Sizes of the islands to make of an area's `island` people. */
export const islandSizesOf = (area: AreaName) => islandSizes[area] ?? []
