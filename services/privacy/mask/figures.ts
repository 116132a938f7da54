import { isUuid } from '../../../events/index.ts'
import type { Sight } from '../../access/index.ts'
import type { GapsAnswer, IntroductionsAnswer } from '../../explore/context/answers.ts'
import { maskNames } from '../../explore/history/mask.ts'

/** Fields that are text about people: whoever may not know everybody does without. */
const texts: ReadonlySet<string> = new Set(['sentence', 'reference', 'note', 'label'])
/** Fields that hold a moment, in milliseconds or as text. */
const moments: ReadonlySet<string> = new Set([
  'asOf',
  'since',
  'at',
  'lastAt',
  'madeAt',
  'suggestedAt',
  'declinedAt',
])

/** Figures and findings: ids, levels, counts and moments at any depth, without text about people. */
export function maskFigures<T>(answer: T, sight: Sight): T {
  return shownValue('', answer, sight) as T
}

function shownValue(field: string, value: unknown, sight: Sight): unknown {
  if (moments.has(field)) {
    if (typeof value === 'number') return sight.instant(value)
    if (typeof value === 'string') return sight.moment(value)
  }
  if (field === 'lastContact' && typeof value === 'number') return sight.days(value)
  if (typeof value === 'string') return isUuid(value) ? sight.idOf(value) : value
  if (Array.isArray(value)) return value.map((one) => shownValue(field, one, sight))
  if (typeof value !== 'object' || value === null) return value
  if (field === 'names') return maskNames(value as Record<string, string>, sight)
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) =>
      texts.has(key) ? [] : [[isUuid(key) ? sight.idOf(key) : key, shownValue(key, inner, sight)]],
    ),
  )
}

type Row = Readonly<Record<string, string | number | boolean | null>>

/** Figures per resident, each with its reference where the reader may know whose it is. */
export function maskReport<T extends { readonly residents: readonly Row[] }>(report: T, sight: Sight): T {
  const { residents, ...figures } = report
  return {
    ...maskFigures(figures, sight),
    residents: residents.map((row) => {
      const { id, reference } = row
      const known = typeof id === 'string' && sight.mayKnow(id)
      return { id: '', reference: null, ...maskFigures(row, sight), ...(known && { reference }) }
    }),
  } as unknown as T
}

/** A partner is told of introductions in which somebody it knows takes part; the sentence only when it knows both. */
export function maskIntroductions(answer: IntroductionsAnswer, sight: Sight): IntroductionsAnswer {
  const mayHear = ({ residents }: IntroductionsAnswer['introductions'][number]) =>
    sight.lens !== 'acquainted' || residents.some((id) => sight.mayKnow(id))
  const introductions = answer.introductions.filter(mayHear).map((introduction) => {
    const tellable = introduction.residents.every((id) => sight.mayKnow(id))
    return { ...maskFigures(introduction, sight), sentence: tellable ? introduction.sentence : null }
  })
  return { ...maskFigures({ ...answer, introductions: [] }, sight), introductions }
}

/** A partner hears of the needs, skills and signals of those it knows. */
export function maskGaps(answer: GapsAnswer, sight: Sight): GapsAnswer {
  const mayHear = ({ resident }: { readonly resident: string | null }) =>
    sight.lens !== 'acquainted' || resident === null || sight.mayKnow(resident)
  const { needs, signals } = answer
  const heard = needs && {
    ...needs,
    unanswered: needs.unanswered
      .filter(({ need }) => mayHear(need))
      .map(({ need, skills }) => ({ need, skills: skills.filter(mayHear) })),
    unused: needs.unused.filter(mayHear),
  }
  const parts = { ...(heard && { needs: heard }), ...(signals && { signals: signals.filter(mayHear) }) }
  return maskFigures({ ...answer, ...parts }, sight)
}
