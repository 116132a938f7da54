/** The rings of the fabric from the middle outwards: the further out, the fewer lines. */
export const ringLevels = [
  'connected',
  'hangs-on-one',
  'island',
  'single-line',
  'only-formal',
  'not-in-view',
] as const
export type RingLevel = (typeof ringLevels)[number]

export type OtherKind = 'professional' | 'partner' | 'initiative' | 'place'

type FabricResident = {
  readonly id: string
  /** The group whose sector they stand in; the empty string when it is not known. */
  readonly sector: string
}
export type FabricOther = { readonly id: string; readonly kind: OtherKind }
export type FabricTie = { readonly source: string; readonly target: string; readonly weight: number }

/** Everyone who was ever known and everything that ever tied them, so that the plan outlives the moment. */
export type FabricInput = {
  readonly residents: readonly FabricResident[]
  readonly others: readonly FabricOther[]
  readonly ties: readonly FabricTie[]
  /** The order of the sectors; by the alphabet, who is in none last, when left out. */
  readonly order?: readonly string[]
  /** Sectors whose people are only counted, and how many they are: they take room, and nobody is placed in them. */
  readonly closed?: ReadonlyMap<string, number>
  /** Where the forces left people before: they begin from there. */
  readonly kept?: Forces | undefined
  /** Known people stay in place: the forces act on new people only. */
  readonly holds?: boolean | undefined
}

/** Where forces brought people who have lines, in units of their own. */
export type Forces = ReadonlyMap<string, Point>

/** In world units; the middle of the fabric is (0, 0), x to the right, y down. */
export type Point = { readonly x: number; readonly y: number }

/** Angles in radians, clockwise on screen, from −π/2 (straight up). */
export type PlannedSector = {
  readonly name: string
  readonly start: number
  readonly end: number
  /** Kept free at both ends, so that a seam shows and neighbours over it never touch. */
  readonly margin: number
}

export type PlannedRing = {
  readonly level: RingLevel
  readonly inner: number
  readonly outer: number
  /** People take turns over these rows, so that neighbours do not overlap. */
  readonly rows: number
}

/** Everybody's place, by their number in `index`. */
type PlannedResidents = {
  readonly index: ReadonlyMap<string, number>
  /** The sector of each, as its number in the plan. */
  readonly sector: Int32Array
  /** Which place in the sector, counted clockwise. */
  readonly slot: Int32Array
  readonly angle: Float64Array
  /** Where they stand while they are connected. */
  readonly x: Float64Array
  readonly y: Float64Array
  /** Where the forces left them, in units of their own; NaN for who has no lines. */
  readonly forces: { readonly x: Float32Array; readonly y: Float32Array }
}

export type FabricPlan = {
  readonly radius: number
  /** Where partners, initiatives and places stand, between the rings. */
  readonly band: { readonly inner: number; readonly outer: number }
  readonly rings: readonly PlannedRing[]
  readonly sectors: readonly PlannedSector[]
  readonly residents: PlannedResidents
  readonly others: ReadonlyMap<string, Point>
}

type FabricRing = {
  readonly level: RingLevel
  readonly inner: number
  readonly outer: number
  readonly count: number
}
type FabricSector = {
  readonly name: string
  readonly start: number
  readonly end: number
  readonly count: number
}

/** The picture of one moment. */
export type Fabric = {
  readonly radius: number
  readonly rings: readonly FabricRing[]
  readonly sectors: readonly FabricSector[]
  readonly positions: ReadonlyMap<string, Point>
}
