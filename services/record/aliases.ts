import { type Aliases, aliasesFrom, type MergeTurn } from '../../events/index.ts'
import { keysOfIds, repeatsOf } from './keys.ts'
import { type Fact, insert, misfitOf, type Timeline } from './timeline.ts'

/** Reads the merge from a fact. */
export const mergeTurnOfFact = ({ type, about = '' }: Fact): MergeTurn => {
  const [kept = '', merged = ''] = about.split(' ')
  return { turn: type === 'residents-merged' ? 'made' : 'ended', residents: [kept, merged] }
}

const known = new WeakMap<Timeline, Aliases>()

/** The alias table that follows from all merges. Timelines are immutable, so each is resolved once. */
export function aliasesOfTimeline(merges: Timeline): Aliases {
  let aliases = known.get(merges)
  if (!aliases) {
    aliases = aliasesFrom(merges.map(mergeTurnOfFact))
    known.set(merges, aliases)
  }
  return aliases
}

/**
 * Joins the timelines of all ids of the people in a key, as if everything had been recorded under one id. Two
 * registrations say the same thing twice, for example that somebody came: the second one is left out.
 */
export function timelineOfPerson(
  key: string,
  { idsOf }: Aliases,
  timelineOf: (key: string) => Timeline,
): Timeline {
  const [first, ...others] = keysOfIds(key, idsOf)
    .map(timelineOf)
    .filter(({ length }) => length > 0)
  if (!first || others.length === 0) return first ?? []
  const repeats = repeatsOf(key)
  const fitting: Fact[] = []
  for (const fact of others.flat().reduce(insert, first)) {
    if (!misfitOf([...fitting, fact], repeats)) fitting.push(fact)
  }
  return fitting
}
