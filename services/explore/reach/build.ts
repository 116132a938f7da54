import { type Figures, givenFrom, nextMonth, reportingMonthOf } from '../../disclosure/index.ts'
import { DEFAULT_WINDOW } from '../context/index.ts'
import type { SeriesAnswer } from './schema.ts'

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

/** The answer for one month. */
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
