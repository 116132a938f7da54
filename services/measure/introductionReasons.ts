import type { MeasureContext } from './context.ts'
import { sharedBy } from './likelihood.ts'
import type { Wishes } from './mayMeet.ts'

/** A need that someone voiced, or a skill that someone offers, still open at the moment of the slice. */
type Offer = { readonly resident: string; readonly topic: string }

export type IntroductionInput = Wishes & {
  readonly needs?: readonly Offer[]
  readonly skills?: readonly Offer[]
}

/** Why these two. */
export type IntroductionReason =
  | { readonly because: 'shared-acquaintance'; readonly who: readonly string[] }
  | { readonly because: 'shared-initiative'; readonly initiative: string }
  | {
      readonly because: 'need-meets-skill'
      readonly topic: string
      readonly needs: string
      readonly offers: string
    }
  | { readonly because: 'connector-nearby'; readonly area: string }

const SHARED_INITIATIVE = 1
const NEED_MEETS_SKILL = 1.5
const CONNECTOR_NEARBY = 0.5

/** The reasons for an introduction that two residents have in common; empty when there are none. */
export function reasonsFor(
  { slice, network, levels }: MeasureContext,
  one: number,
  other: number,
  { needs = [], skills = [] }: IntroductionInput,
  volunteers: Uint8Array,
): IntroductionReason[] {
  const idOf = (node: number): string => slice.nodes[node]!.id
  const reasons: IntroductionReason[] = []
  const isInitiative = (node: number): boolean => slice.nodes[node]!.kind === 'initiative'
  const shared = sharedBy(network(), one, other).filter((node) => !isInitiative(node))
  if (shared.length > 0) reasons.push({ because: 'shared-acquaintance', who: shared.map(idOf) })
  const initiative = sharedBy(levels().formal, one, other).find(isInitiative)
  if (initiative !== undefined) reasons.push({ because: 'shared-initiative', initiative: idOf(initiative) })
  for (const [asker, helper] of [
    [idOf(one), idOf(other)],
    [idOf(other), idOf(one)],
  ] as const) {
    const need = needs.find(
      ({ resident, topic }) =>
        resident === asker && skills.some((skill) => skill.resident === helper && skill.topic === topic),
    )
    if (need) reasons.push({ because: 'need-meets-skill', topic: need.topic, needs: asker, offers: helper })
  }
  const { area } = slice.nodes[one]!
  const welcomes = slice.nodes[other]!.connector || volunteers[other] === 1
  if (welcomes && area !== null && area === slice.nodes[other]!.area) {
    reasons.push({ because: 'connector-nearby', area })
  }
  return reasons
}

/** How much reasons weigh, beside how likely the two are to get a tie anyway. */
export const weightOf = (reasons: readonly IntroductionReason[]): number =>
  reasons.reduce((sum, { because }) => {
    if (because === 'shared-initiative') return sum + SHARED_INITIATIVE
    if (because === 'need-meets-skill') return sum + NEED_MEETS_SKILL
    return because === 'connector-nearby' ? sum + CONNECTOR_NEARBY : sum
  }, 0)
