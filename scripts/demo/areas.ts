import type { EventData } from '../../events/index.ts'

export const areaNames = ['De Blauwe Parel', 'Our-House', 'Cardia', 'Vlinderbuurt', 'Hoekpolder'] as const
export type AreaName = (typeof areaNames)[number]

/** A group of newcomers that is known before it moves in. */
type Cohort = {
  readonly name: string
  readonly size: number
  readonly arrives: readonly [number, number]
}

export type Area = {
  readonly name: AreaName
  /** How many residents the log knows, and how many live there in truth. */
  readonly known: number
  readonly population: EventData<'area-described'>['population']
  readonly lifeStages: Readonly<Record<'youth' | 'adult' | 'older', number>>
  readonly cohort?: Cohort
  /** How likely people are to be drawn in, relative to the others. */
  readonly families: number
}

/** Three forms of living and two ordinary areas; 30 newcomers with a disability, 60 older newcomers. */
export const areas: readonly Area[] = [
  {
    name: 'De Blauwe Parel',
    known: 54,
    population: { adult: 14, older: 58 },
    lifeStages: { youth: 0, adult: 12, older: 88 },
    cohort: { name: 'de-blauwe-parel', size: 34, arrives: [200, 290] },
    families: 0,
  },
  {
    name: 'Our-House',
    known: 45,
    population: { youth: 16, adult: 38, older: 4 },
    lifeStages: { youth: 30, adult: 66, older: 4 },
    cohort: { name: 'our-house', size: 30, arrives: [150, 215] },
    families: 0,
  },
  {
    name: 'Cardia',
    known: 73,
    population: { adult: 16, older: 88 },
    lifeStages: { youth: 0, adult: 10, older: 90 },
    cohort: { name: 'cardia', size: 26, arrives: [280, 340] },
    families: 0,
  },
  {
    name: 'Vlinderbuurt',
    known: 125,
    population: { child: 118, youth: 96, adult: 331, older: 74 },
    lifeStages: { youth: 18, adult: 60, older: 22 },
    families: 7,
  },
  {
    name: 'Hoekpolder',
    known: 103,
    population: { child: 84, youth: 71, adult: 262, older: 68 },
    lifeStages: { youth: 16, adult: 58, older: 26 },
    families: 5,
  },
]

/**
 * How many friendships cross from one area to another once everyone has settled.
 * Our-House and Hoekpolder have none: the seam that a user can find.
 */
export const crossings: readonly (readonly [AreaName, AreaName, number])[] = [
  ['Vlinderbuurt', 'De Blauwe Parel', 4],
  ['Vlinderbuurt', 'Our-House', 4],
  ['Vlinderbuurt', 'Hoekpolder', 3],
  ['De Blauwe Parel', 'Cardia', 4],
  ['Cardia', 'Hoekpolder', 3],
  ['Our-House', 'De Blauwe Parel', 1],
  ['De Blauwe Parel', 'Hoekpolder', 1],
]
