import { type Aliases, aliasesFrom, type MergeTurn } from '../../events/index.ts'
import { keysOfIds, repeatsOf } from './keys.ts'
import { type Fact, insert, misfitOf, type Timeline } from './timeline.ts'

/** What a fact about who is one person says. */
export const mergeTurnOfFact = ({ type, about = '' }: Fact): MergeTurn => {
  const [kept = '', merged = ''] = about.split(' ')
  return { turn: type === 'residents-merged' ? 'made' : 'ended', residents: [kept, merged] }
}

const known = new WeakMap<Timeline, Aliases>()

/** Who is one person, by everything that was told of it. Timelines never change, so that each is resolved once. */
export function aliasesOfTimeline(merges: Timeline): Aliases {
  let aliases = known.get(merges)
  if (!aliases) {
    aliases = aliasesFrom(merges.map(mergeTurnOfFact))
    known.set(merges, aliases)
  }
  return aliases
}

/**
 * The timeline under a key, of every id that stands for the people in it: as if all had been told under one id. What
 * was told under two, such as that they came, counts once.
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
