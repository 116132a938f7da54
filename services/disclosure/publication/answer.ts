import { z } from 'zod'
import { DEFAULT_WINDOW } from '../../explore/context/moments.ts'
import {
  type Figures,
  figureRow,
  figures,
  givenFrom,
  month,
  nextMonth,
  reportingMonthOf,
  statement,
} from '../figures/index.ts'

const words = z.object({ nl: z.string(), en: z.string() })

/** What every answer about groups says of itself. */
const about = {
  neighbourhood: z.string(),
  lens: z.literal('aggregate'),
  window: z.string().describe('How far back a contact counts; the same in every answer.'),
  months: z.array(month).describe('The months of which there are figures.'),
  next: z.object({ month, from: z.string() }).describe('Which month comes next, and from when.'),
  caution: words,
  method: words.describe('What is hidden, and why.'),
}

/** One month of a neighbourhood; `figures` is null while there is nothing that may be told. */
export const reachAnswer = z.object({
  ...about,
  month: month.nullable(),
  asOf: z.string().nullable().describe('The moment the figures are of: the end of the month in Amsterdam.'),
  smallest: z.int().nullable().describe('No count below this is shown.'),
  rounding: z.int().nullable().describe('Counts are multiples of this.'),
  hidden: z.object({ small: z.int(), withheld: z.int() }).describe('How many counts are hidden, by why.'),
  rows: z.array(figureRow),
  meetings: statement.nullable(),
  programme: figures.shape.programme.nullable(),
})
export type ReachAnswer = z.infer<typeof reachAnswer>

/** The whole, the areas and the life stages, month after month. */
export const seriesAnswer = z.object({
  ...about,
  series: z.array(z.object({ month, smallest: z.int(), rows: z.array(figureRow), meetings: statement })),
})
export type SeriesAnswer = z.infer<typeof seriesAnswer>

const caution = {
  nl: 'Dit gaat over de vastgelegde contacten. Wat niet is vastgelegd, weten we niet. Een plek in het weefsel zegt niet hoe iemand zich voelt.',
  en: 'This is about the recorded contacts. What is not recorded is not known. A place in the fabric does not say how anybody feels.',
}

const method = {
  nl: 'Aantallen zijn afgerond. Een aantal dat te klein is, of dat bijna iedereen of bijna niemand betreft, staat er niet, en ook niet wat zo’n aantal zou verraden. Cijfers gaan over het einde van een maand, worden twee weken later vastgezet en veranderen daarna niet meer. Een groep houdt haar cijfers tot er bij genoeg bewoners iets is veranderd.',
  en: 'Counts are rounded. A count that is too small, or that is about nearly everybody or nearly nobody, is not given, nor what would give such a count away. Figures are of the end of a month, are fixed two weeks later and do not change after that. A group keeps its figures until something changed for enough residents.',
}

export function aboutReach(neighbourhood: string, told: readonly Figures[], firstAt: number, now: number) {
  const next = nextMonth(firstAt, now)
  return {
    neighbourhood,
    lens: 'aggregate' as const,
    window: DEFAULT_WINDOW.text,
    months: told.map((its) => its.month),
    next: { month: next.month, from: new Date(givenFrom(next)).toISOString() },
    caution,
    method,
  }
}

/** What is told of one month. */
export function monthOf(its: Figures | undefined) {
  const statements = its?.rows.flatMap(({ levels, reachedBy }) => [
    ...Object.values(levels),
    ...Object.values(reachedBy),
  ])
  const hidden = (as: 'small' | 'withheld') => statements?.filter((cell) => cell.as === as).length ?? 0
  return {
    month: its?.month ?? null,
    asOf: its ? new Date(reportingMonthOf(its.month).asOf).toISOString() : null,
    smallest: its?.rules.k ?? null,
    rounding: its?.rules.base ?? null,
    hidden: { small: hidden('small'), withheld: hidden('withheld') },
    rows: its?.rows ?? [],
    meetings: its?.meetings ?? null,
    programme: its?.programme ?? null,
  }
}

const inSeries = new Set(['whole', 'area', 'life-stage'])

export const seriesOf = (told: readonly Figures[]): SeriesAnswer['series'] =>
  told.map(({ month, rules, rows, meetings }) => ({
    month,
    smallest: rules.k,
    rows: rows.filter(({ group }) => inSeries.has(group.by)),
    meetings,
  }))
