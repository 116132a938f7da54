import type { SubjectKind } from '../../events/index.ts'
import type { Repeats } from './timeline.ts'

/**
 * The names of the timelines in the state. The timeline of a subject holds when it was present; the others
 * hold what it was part of.
 */
export const subjectKey = (kind: SubjectKind, id: string) => `${kind}|${id}`

const pair = (one: string, other: string) => (one < other ? `${one}|${other}` : `${other}|${one}`)

export const participantKey = (resident: string, initiative: string) =>
  `participant|${resident}|${initiative}`
export const volunteerKey = (resident: string, initiative: string) => `volunteer|${resident}|${initiative}`
export const connectorKey = (resident: string) => `connector|${resident}`
export const buddyKey = ([one, other]: readonly string[], initiative = '') =>
  `buddy|${pair(one!, other!)}|${initiative}`
export const householdKey = (one: string, other: string) => `household|${pair(one, other)}`
export const partnershipKey = (one: string, other: string) => `partnership|${pair(one, other)}`
export const coalitionKey = (coalition: string, partner: string) =>
  `coalition-partner|${coalition}|${partner}`
export const declinedKey = ([one, other]: readonly string[]) => `declined|${pair(one!, other!)}`
export const objectionKey = (resident: string) => `objection|${resident}`
export const basisKey = (resident: string, basis: string) => `basis|${resident}|${basis}`
export const retractedKey = (event: string) => `retracted|${event}`
export const TAGS = 'tags'
/** All merges, in the order of the log. */
export const MERGES = 'merges'

/** Keys of a relation without direction. */
const paired: ReadonlySet<string> = new Set(['buddy', 'household', 'partnership', 'declined'])

/** All keys that follow from a key when its ids are replaced by other ids of the same people. */
export function keysOfIds(key: string, idsOf: (id: string) => readonly string[]): readonly string[] {
  const [kind = '', ...ids] = key.split('|')
  const all = ids.map(idsOf)
  if (all.every(({ length }) => length === 1)) return [key]
  const combined = all.reduce<readonly string[][]>(
    (begun, part) => begun.flatMap((one) => part.map((id) => [...one, id])),
    [[]],
  )
  const keys = combined.map(([one = '', other = '', ...rest]) =>
    paired.has(kind)
      ? [kind, pair(one, other), ...rest]
      : [kind, one, ...(ids.length > 1 ? [other] : []), ...rest],
  )
  return [...new Set(keys.map((parts) => parts.join('|')))]
}

/** All pairs of these ids. */
export const pairsOf = (ids: readonly string[]) =>
  ids.flatMap((one, index) => ids.slice(index + 1).map((other) => [one, other] as const))

// A resident is expected, then registered, then arrives. Linking a household again makes it grow, and
// partners may make several agreements.
const repeating: Readonly<Record<string, Repeats>> = {
  resident: 'once-per-type',
  household: 'freely',
  partnership: 'freely',
}

export const repeatsOf = (key: string): Repeats => repeating[key.slice(0, key.indexOf('|'))] ?? 'once'
