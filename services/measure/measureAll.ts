import type { Slice } from '../slice/index.ts'
import type { Sampled } from './betweenness.ts'
import { contextOf, type MeasureContext, type TieChoice } from './context.ts'
import type { OnProgress } from './dependencies.ts'
import { perGrouping, perNetwork, perResident } from './measures.ts'
import { REACH_STEPS } from './reach.ts'

type PerContext = Record<string, (context: MeasureContext) => unknown>
type Figures<T extends PerContext> = { [K in keyof T]?: ReturnType<T[K]> }
type Row<T extends Record<string, (context: MeasureContext) => (node: number) => unknown>> = {
  [K in keyof T]?: ReturnType<ReturnType<T[K]>>
}

type ResidentMeasures = { id: string; reference: string | null } & Row<typeof perResident>
type NetworkMeasures = Figures<typeof perNetwork> & {
  /** Present only when betweenness was sampled: the error of its figures. */
  betweennessSampled?: Sampled
}
type GroupMeasures = Figures<typeof perGrouping>

export type Measures = {
  readonly ties: TieChoice
  readonly coAttendance: boolean
  /** The number of steps from a partner or connector within which a resident counts as reached. */
  readonly reachSteps: number
  readonly residents: readonly ResidentMeasures[]
  readonly network: NetworkMeasures
  readonly groups: GroupMeasures
}

const residentMeasures = Object.keys(perResident) as (keyof typeof perResident)[]
const networkMeasures = Object.keys(perNetwork) as (keyof typeof perNetwork)[]
const groupMeasures = Object.keys(perGrouping) as (keyof typeof perGrouping)[]

/** The names of all measures: of residents, of the network, of groups. */
export const measureNames = [...residentMeasures, ...networkMeasures, ...groupMeasures] as const
export type MeasureName = (typeof measureNames)[number]

/** The measures that say nothing of a single person. */
export const overviewNames: readonly MeasureName[] = [...networkMeasures, ...groupMeasures]

/** A name that is not that of a measure. */
export class UnknownMeasure extends Error {
  override readonly name = 'UnknownMeasure'
  readonly measure: string
  constructor(measure: string) {
    super(`"${measure}" is not a measure; expected any of ${measureNames.join(', ')}`)
    this.measure = measure
  }
}

/**
 * Checks the names of measures.
 * @throws {UnknownMeasure} at the first name that is not that of a measure
 */
export function readMeasures(names: readonly string[]): MeasureName[] {
  return names.map((name) => {
    const known = measureNames.find((measure) => measure === name)
    if (!known) throw new UnknownMeasure(name)
    return known
  })
}

export type MeasureOptions = {
  readonly ties?: TieChoice
  readonly coAttendance?: boolean
  /** The measures to take; all of them when left out. */
  readonly measures?: readonly MeasureName[]
  /** The number of steps from a partner or connector within which a resident counts as reached; 2 when left out. */
  readonly reachSteps?: number
  /** Called with the progress of betweenness, which takes nearly all of the time. */
  readonly onProgress?: OnProgress
}

/**
 * Takes the measures of a slice: one row for every resident who is in the neighbourhood at its moment, in the order of
 * the slice, and figures of the network and of groups. Measures run over residents and their informal ties; with
 * `ties: 'formal'` or `'all'` over a network that holds professionals, partners and initiatives as well. `formalDegree`,
 * `level`, reach, reach multiplied and samen-redzaamheid are always about all ties. A measure that does not exist for
 * someone, such as the constraint of an isolate, is `null`.
 */
export function measureAll(slice: Slice, options: MeasureOptions = {}): Measures {
  const { ties = 'informal', coAttendance = false, measures = measureNames } = options
  const { reachSteps = REACH_STEPS, onProgress } = options
  const context = contextOf(slice, ties, coAttendance, { onProgress, reachSteps })
  const asked = new Set<string>(measures)
  const columns = residentMeasures
    .filter((name) => asked.has(name))
    .map((name) => [name, perResident[name](context)] as const)
  const network: NetworkMeasures = figures(perNetwork, asked, context)
  const sampled = asked.has('betweenness') && context.betweenness().sampled
  return {
    ties,
    coAttendance,
    reachSteps,
    residents: context.residents.map((node) => {
      const { id, reference } = slice.nodes[node]!
      const row: Record<string, string | number | boolean | null> = { id, reference }
      for (const [name, figureOf] of columns) row[name] = figureOf(node)
      return row as ResidentMeasures
    }),
    network: sampled ? { ...network, betweennessSampled: sampled } : network,
    groups: figures(perGrouping, asked, context),
  }
}

function figures<T extends PerContext>(
  measures: T,
  asked: ReadonlySet<string>,
  context: MeasureContext,
): Figures<T> {
  const taken: Figures<T> = {}
  for (const name in measures) {
    if (asked.has(name)) taken[name] = measures[name]!(context) as ReturnType<T[typeof name]>
  }
  return taken
}
