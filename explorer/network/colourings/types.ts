import type { Findings } from '../../api/adviceShapes.ts'
import type { GraphNode, GraphTie, Level } from '../../api/shapes.ts'
import type { Picture } from '../../model/picture.ts'
import type { ColouringName } from '../../model/pictureOptions.ts'
import type { Messages } from '../../text/messages/nl.ts'

/** Circles that each have a colour and a number of their own. */
export const circles = ['circle1', 'circle2', 'circle3', 'circle4', 'circle5', 'circle6', 'circle7'] as const
type Circle = (typeof circles)[number]

/** How somebody is drawn: a fill and an edge, the same in the picture and in the legend. */
export type Paint = Level | 'support' | 'near' | 'plain' | Circle

/** People whom a colouring draws alike: a line of the legend. */
export type LegendEntry = {
  readonly key: string
  readonly label: string
  readonly meaning: string
  readonly paint: Paint
  readonly count: number
  readonly people: readonly GraphNode[]
}

/** How a line is drawn. Of rank 0 it is not drawn unless asked for; the highest ranks go first. */
export type LineLook = { readonly rank: number; readonly classes: readonly string[] }

/** Two sectors with few or no lines between them. */
export type Seam = {
  readonly one: string
  readonly other: string
  readonly ties: number
  readonly expected: number
}

export type Colouring = {
  readonly name: ColouringName
  readonly kinds: readonly LegendEntry[]
  readonly kindOf: (node: GraphNode) => string | undefined
  readonly paintOf: (node: GraphNode) => Paint
  /** 0 is the usual size, 4 the largest. */
  readonly sizeOf?: (node: GraphNode) => number
  readonly lineOf: (tie: GraphTie) => LineLook
  readonly seams: readonly Seam[]
  /** The message of the picture, in a sentence. */
  readonly sentence: string
}

/** Figures of residents by id, as far as they were asked for. */
export type FigureOf = (id: string, measure: string) => string | number | boolean | null | undefined

export type ColouringInput = {
  readonly picture: Picture
  readonly messages: Messages
  readonly gaps: Findings | undefined
  readonly figureOf: FigureOf
  /** The name of a sector. */
  readonly sectorLabel: (name: string) => string
  readonly hasNames: boolean
}

/** Counts residents into kinds, in the order given. */
export function kindsOf(
  picture: Picture,
  kindOf: (node: GraphNode) => string | undefined,
  described: readonly Omit<LegendEntry, 'count' | 'people'>[],
): LegendEntry[] {
  const people = new Map<string, GraphNode[]>(described.map(({ key }) => [key, []]))
  for (const resident of picture.residents) people.get(kindOf(resident) ?? '')?.push(resident)
  return described.map((kind) => {
    const its = people.get(kind.key) ?? []
    return { ...kind, people: its, count: its.length }
  })
}
