import type { VoicedNeed } from '../../measure/index.ts'
import { type DisclosureRules, type Figures, statementOf } from '../figures/index.ts'

type Programme = Figures['programme']

/** Whether each need has an initiative that answers it, by the need's id. */
type Answers = ReadonlyMap<string, boolean>

const answersTo = (needs: readonly VoicedNeed[]): Answers =>
  new Map(needs.map(({ need, initiative }) => [need, initiative !== undefined]))

function changed(before: Answers, now: Answers): number {
  const gone = [...before.keys()].filter((need) => !now.has(need)).length
  return gone + [...now].filter(([need, answered]) => before.get(need) !== answered).length
}

/**
 * Programme cover as it may be told: needs, when k residents voiced them, and how many an initiative answers. It stays
 * what it was until k needs came, went or were answered.
 * @param before the cover that was published last, and the needs that it was about
 */
export function programmeOf(
  month: string,
  needs: readonly VoicedNeed[],
  before: { readonly programme: Programme; readonly needs: readonly VoicedNeed[] } | undefined,
  rules: DisclosureRules,
): Programme {
  const now = answersTo(needs)
  if (before && changed(answersTo(before.needs), now) < rules.k) return before.programme
  const voicedBy = new Set(needs.map(({ resident }) => resident))
  if (voicedBy.size < rules.k) return { since: month, needs: { as: 'small' }, answered: { as: 'small' } }
  const answered = [...now.values()].filter(Boolean).length
  const all = { as: 'shown', count: Math.round(needs.length / rules.base) * rules.base } as const
  return { since: month, needs: all, answered: statementOf(answered, needs.length, rules) }
}
