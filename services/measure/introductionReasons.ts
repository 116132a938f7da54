import type { MeasureContext } from './context.ts'
import { sharedBy } from './likelihood.ts'
import type { IntroductionLimits } from './mayMeet.ts'

/** A need that someone voiced, or a skill that someone offers, still open at the moment of the slice. */
export type Offer = { readonly resident: string; readonly topic: string }

export type IntroductionInput = IntroductionLimits & {
  readonly needs?: readonly Offer[]
  readonly skills?: readonly Offer[]
}

/** A reason to introduce two residents to each other. */
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

/** Finds the reasons to introduce two residents to each other. Without a reason they are not introduced. */
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

/** The weight of reasons in the score of a pair, beside the likelihood of a tie. */
export const weightOf = (reasons: readonly IntroductionReason[]): number =>
  reasons.reduce((sum, { because }) => {
    if (because === 'shared-initiative') return sum + SHARED_INITIATIVE
    if (because === 'need-meets-skill') return sum + NEED_MEETS_SKILL
    return because === 'connector-nearby' ? sum + CONNECTOR_NEARBY : sum
  }, 0)
