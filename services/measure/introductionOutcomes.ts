import { DAY } from '../shared/time.ts'
import { contactKinds, type Slice } from '../slice/index.ts'

/** An introduction that was made: the two residents, and when. */
export type MadeIntroduction = { readonly residents: readonly [string, string]; readonly madeAt: number }

export type IntroductionOutcomes = {
  readonly made: number
  /** The number of pairs who met afterwards. */
  readonly met: number
  /** The number of pairs who met again after `LASTS_AFTER`. */
  readonly lasted: number
}

/** A tie has lasted when the two met again this long after they were introduced: 60 days, in milliseconds. */
export const LASTS_AFTER = 60 * DAY

const visited = contactKinds.indexOf('visited')

/**
 * Counts what came of introductions: pairs introduced, pairs who met afterwards, pairs who still met later on. Linear in
 * the contacts of the slice, whose window must go back to the first introduction.
 */
export function introductionOutcomes(
  { nodes, contacts }: Pick<Slice, 'nodes' | 'contacts'>,
  made: readonly MadeIntroduction[],
): IntroductionOutcomes {
  const keyOf = (one: string, other: string) => (one < other ? `${one} ${other}` : `${other} ${one}`)
  const meetings = new Map<string, number[]>(
    made.map(({ residents: [one, other] }) => [keyOf(one, other), []]),
  )
  for (let row = 0; row < contacts.length; row++) {
    if (contacts.kind[row] === visited) continue
    const [one, other] = [nodes[contacts.source[row]!]!.id, nodes[contacts.target[row]!]!.id]
    meetings.get(keyOf(one, other))?.push(contacts.at[row]!)
  }
  const after = ({ residents: [one, other], madeAt }: MadeIntroduction, wait: number) =>
    (meetings.get(keyOf(one, other)) ?? []).some((at) => at >= madeAt + wait)
  return {
    made: made.length,
    met: made.filter((introduction) => after(introduction, 0)).length,
    lasted: made.filter((introduction) => after(introduction, LASTS_AFTER)).length,
  }
}
