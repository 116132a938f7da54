import { z } from 'zod'
import { columnsOf } from './columns.ts'

const spread = z.looseObject({ mean: z.number().nullable(), median: z.number().nullable() })
const side = z.looseObject({ residents: z.number(), degree: spread, formalDegree: spread })
const block = z.looseObject({ ties: z.number(), possible: z.number(), density: z.number().nullable() })
const level = z.object({
  level: z.string(),
  shares: z.array(z.number().nullable()),
  difference: z.number().nullable(),
})
const line = z.looseObject({ source: z.string(), target: z.string(), positions: z.array(z.number()) })
const head = {
  neighbourhood: z.string(),
  asOf: z.string(),
  knownAt: z.number(),
  window: z.string(),
  names: z.record(z.string(), z.string()),
}

/** The answer of a comparison, as the command reads it. */
export const compared = z.discriminatedUnion('compared', [
  z.looseObject({
    ...head,
    compared: z.literal('moments'),
    since: z.string(),
    ties: z.looseObject({
      kept: z.number(),
      formed: z.array(line),
      dissolved: z.array(line.extend({ because: z.string() })),
      stability: z.number().nullable(),
    }),
    levels: z.array(z.object({ from: z.string(), to: z.string(), residents: z.number() })),
    moved: z.array(
      z.object({ id: z.string(), from: z.string(), to: z.string(), positions: z.array(z.number()) }),
    ),
  }),
  z.looseObject({
    ...head,
    compared: z.literal('neighbourhoods'),
    sides: z.array(side),
    levels: z.array(level),
    figures: z.array(z.looseObject({ neighbourhood: z.string() })),
  }),
  z.looseObject({
    ...head,
    compared: z.literal('groups'),
    groups: z.array(z.string()),
    sides: z.array(side),
    levels: z.array(level),
    ties: z.object({ within: z.array(block), between: block }),
  }),
])
export type ComparisonReport = z.output<typeof compared>
type Moments = Extract<ComparisonReport, { compared: 'moments' }>
type Beside = Exclude<ComparisonReport, Moments>

/** A comparison for people who read it. */
export function* comparisonTable(found: ComparisonReport): Generator<string> {
  const { neighbourhood, asOf, knownAt, window } = found
  yield `${neighbourhood}, as of ${asOf}, known at position ${knownAt}, window ${window}\n`
  yield 'In the recorded contacts: what is not recorded is not known.\n\n'
  for (const text of found.compared === 'moments' ? momentLines(found) : besideLines(found)) yield `${text}\n`
}

function* momentLines({ since, ties, levels, moved, names }: Moments): Generator<string> {
  const name = (id: string) => names[id] ?? id
  const left = ties.dissolved.filter(({ because }) => because === 'left').length
  yield* columnsOf(
    [`ties since ${since}`, ''],
    [
      ['kept', ties.kept],
      ['formed', ties.formed.length],
      ['dissolved', ties.dissolved.length],
      ['of which someone left', left],
      ['stability', ties.stability],
    ],
  )
  yield ''
  yield* columnsOf(
    ['from', 'to', 'residents'],
    levels.map(({ from, to, residents }) => [from, to, residents]),
  )
  yield ''
  yield* columnsOf(
    ['moved', 'from', 'to', 'events'],
    moved.map(({ id, from, to, positions }) => [name(id), from, to, positions.join(' ')]),
  )
}

function* besideLines(found: Beside): Generator<string> {
  const names =
    found.compared === 'groups' ? found.groups : found.figures.map(({ neighbourhood }) => neighbourhood)
  const [one, other] = found.sides
  if (!one || !other) return
  yield* columnsOf(
    ['', ...names],
    [
      ['residents', one.residents, other.residents],
      ['ties each, mean', one.degree.mean, other.degree.mean],
      ['ties each, median', one.degree.median, other.degree.median],
      ['ties with organisations, mean', one.formalDegree.mean, other.formalDegree.mean],
    ],
  )
  yield ''
  yield* columnsOf(
    ['share at level', ...names, 'difference'],
    found.levels.map(({ level, shares, difference }) => [level, ...shares, difference]),
  )
  if (found.compared !== 'groups') return
  const { within, between } = found.ties
  yield ''
  yield* columnsOf(
    ['ties', 'there are', 'there could be', 'density'],
    [
      ...within.map((its, at) => [`within ${names[at]}`, its.ties, its.possible, its.density]),
      ['between them', between.ties, between.possible, between.density],
    ],
  )
}
