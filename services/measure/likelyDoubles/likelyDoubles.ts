import type { LifeStage } from '../../../events/index.ts'
import { lookUpName } from '../../shared/names/lookUpName.ts'
import { registrationsOf, type Slice, type SliceNode } from '../../slice/index.ts'
import { candidatesAmong } from './candidates.ts'
import { compareNames, type NameLikeness, nameLikenesses } from './compareNames.ts'
import { type NameParts, namePartsOf } from './nameParts.ts'
import { type Relations, relationsIn } from './relations.ts'

/** Why two registrations may be one person. */
export type DoubleReason =
  | { readonly because: NameLikeness | 'same-reference' | 'never-together' }
  | { readonly because: 'same-household' | 'shared-acquaintances'; readonly who: readonly string[] }
  | { readonly because: 'same-area' | 'same-cohort'; readonly group: string }
  | { readonly because: 'same-life-stage'; readonly lifeStage: LifeStage }

/** Two registrations that may be one person; the one that was registered first stands first. */
export type LikelyDouble = {
  readonly residents: readonly [string, string]
  readonly reasons: readonly DoubleReason[]
  /** How much speaks for it; only to put them in order. */
  readonly score: number
}

type Person = {
  readonly index: number
  readonly node: SliceNode
  readonly names: readonly NameParts[]
  readonly references: readonly string[]
}

const nameWeights: Readonly<Record<NameLikeness, number>> = {
  'same-name': 6,
  'same-name-otherwise-written': 6,
  'typing-error': 4,
  'same-initials': 3,
  'same-first-name': 3,
}
const SAME_REFERENCE = 8
const SAME_HOUSEHOLD = 3
const SUPPORT = 1
/** Nobody has two life stages: at most somebody noted one wrong. */
const OTHER_LIFE_STAGE = -3
const OTHER_AREA = -1
/** A name that is nearly the same needs something that supports it. */
const PROPOSED_FROM = 5

/**
 * Finds pairs of registrations that may be one person, the likeliest first. Two people who were seen together, or who
 * have a bond with each other, are two people.
 * @param slice of all time, so that every contact is in it
 * @param apart pairs that somebody told apart
 */
export function likelyDoubles(
  slice: Slice,
  apart: readonly (readonly [string, string])[],
): readonly LikelyDouble[] {
  const people = slice.nodes.flatMap((node, index) =>
    node.kind === 'resident' && !node.forgotten ? [personOf(node, index)] : [],
  )
  const toldApart = new Set(apart.map((pair) => pair.toSorted().join(' ')))
  const relations = relationsIn(slice)
  const found: LikelyDouble[] = []
  for (const [one, other] of candidatesAmong(people)) {
    if (toldApart.has([one.node.id, other.node.id].sort().join(' '))) continue
    const alike = [...likenessOf(one, other)]
    if (alike.length === 0 || relations.areTogether(one.index, other.index)) continue
    const { reasons, score } = weigh(one, other, alike, slice, relations)
    if (score >= PROPOSED_FROM) found.push({ residents: [one.node.id, other.node.id], reasons, score })
  }
  return found.sort((a, b) => b.score - a.score || (a.residents.join() < b.residents.join() ? -1 : 1))
}

/** Everything that two registrations have in common, whether it is enough to propose them or not. */
export function reasonsFor(slice: Slice, one: string, other: string): readonly DoubleReason[] {
  const [first, second] = [one, other].map((id) => {
    const index = slice.nodes.findIndex((node) => node.id === id)
    return personOf(slice.nodes[index]!, index)
  }) as [Person, Person]
  const relations = relationsIn(slice)
  const { reasons } = weigh(first, second, [...likenessOf(first, second)], slice, relations)
  return relations.areTogether(first.index, second.index)
    ? reasons.filter(({ because }) => because !== 'never-together')
    : reasons
}

function personOf(node: SliceNode, index: number): Person {
  const registrations = registrationsOf(node)
  const references = registrations.flatMap(({ reference }) => reference ?? [])
  const texts = registrations.flatMap(({ name }) => name ?? [])
  // A list without numbers has the name as reference.
  const named = texts.length > 0 ? texts : references.filter((text) => !/\d/.test(text))
  return { index, node, names: named.map(namePartsOf), references: references.map(lookUpName) }
}

function* likenessOf(one: Person, other: Person): Generator<NameLikeness | 'same-reference'> {
  if (one.references.some((reference) => other.references.includes(reference))) yield 'same-reference'
  const likenesses = one.names.flatMap((name) => other.names.flatMap((its) => compareNames(name, its) ?? []))
  const best = nameLikenesses.find((likeness) => likenesses.includes(likeness))
  if (best) yield best
}

function weigh(
  { index: one, node: first }: Person,
  { index: other, node: second }: Person,
  alike: readonly (NameLikeness | 'same-reference')[],
  { nodes }: Slice,
  { neighboursOf, housematesOf }: Relations,
) {
  const reasons: DoubleReason[] = alike.map((because) => ({ because }))
  let score = alike.reduce(
    (sum, because) => sum + (because === 'same-reference' ? SAME_REFERENCE : nameWeights[because]),
    0,
  )
  const support = (reason: DoubleReason, weight = SUPPORT) => {
    reasons.push(reason)
    score += weight
  }
  const idsOf = (indexes: readonly number[]) => indexes.map((index) => nodes[index]!.id)
  const both = (of: (node: number) => ReadonlySet<number>) =>
    [...of(one)].filter((node) => of(other).has(node))

  const housemates = both(housematesOf)
  if (housemates.length > 0) support({ because: 'same-household', who: idsOf(housemates) }, SAME_HOUSEHOLD)
  if (first.area !== null && first.area === second.area) support({ because: 'same-area', group: first.area })
  else if (first.area !== null && second.area !== null) score += OTHER_AREA
  const { lifeStage } = first
  if (lifeStage !== 'unknown' && lifeStage === second.lifeStage)
    support({ because: 'same-life-stage', lifeStage })
  else if (lifeStage !== 'unknown' && second.lifeStage !== 'unknown') score += OTHER_LIFE_STAGE
  if (first.cohort !== null && first.cohort === second.cohort)
    support({ because: 'same-cohort', group: first.cohort })
  const acquaintances = both(neighboursOf).filter(
    (node) => nodes[node]!.kind === 'resident' && !housemates.includes(node),
  )
  if (acquaintances.length > 0) support({ because: 'shared-acquaintances', who: idsOf(acquaintances) })
  if (neighboursOf(one).size > 0 && neighboursOf(other).size > 0) reasons.push({ because: 'never-together' })
  return { reasons, score }
}
