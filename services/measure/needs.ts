/** A need that someone voiced, and what answers it so far. People, initiatives and topics go by their ids. */
export type VoicedNeed = {
  readonly need: string
  readonly resident: string
  readonly topic: string
  /** The initiative that answers it. */
  readonly initiative?: string
  /** The resident or partner that answers it. */
  readonly other?: string
}
export type OfferedSkill = { readonly skill: string; readonly resident: string; readonly topic: string }

export type ProgrammeCover = {
  readonly needs: number
  /** How many have an initiative that answers them. */
  readonly covered: number
  /** covered / needs; `null` when no need was voiced. */
  readonly share: number | null
  /** Needs that nothing and nobody answers, each with the skills on offer that would fit. */
  readonly unanswered: readonly { readonly need: VoicedNeed; readonly skills: readonly OfferedSkill[] }[]
  /** Skills by which nobody has been helped yet. */
  readonly unused: readonly OfferedSkill[]
}

/**
 * Programme cover: the share of needs voiced with an initiative that answers them, and what is left on both sides.
 * @param needs those not withdrawn, of residents of the moment
 * @param skills those not withdrawn
 */
export function programmeCover(
  needs: readonly VoicedNeed[],
  skills: readonly OfferedSkill[],
): ProgrammeCover {
  const covered = needs.filter(({ initiative }) => initiative !== undefined).length
  const open = needs.filter(({ initiative, other }) => initiative === undefined && other === undefined)
  const helps = ({ resident, topic }: OfferedSkill): boolean =>
    needs.some((need) => need.other === resident && need.topic === topic)
  return {
    needs: needs.length,
    covered,
    share: needs.length === 0 ? null : covered / needs.length,
    unanswered: open.map((need) => ({
      need,
      skills: skills.filter(({ resident, topic }) => topic === need.topic && resident !== need.resident),
    })),
    unused: skills.filter((skill) => !helps(skill)),
  }
}
