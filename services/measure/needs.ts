/** A need that someone voiced, and its answer so far. People, initiatives and topics go by their ids. */
export type VoicedNeed = {
  readonly need: string
  readonly resident: string
  readonly topic: string
  /** The initiative that answers it. */
  readonly initiative?: string
  /** The resident or partner that answers it. */
  readonly other?: string
}
/** A skill that someone offers. */
export type OfferedSkill = { readonly skill: string; readonly resident: string; readonly topic: string }

export type ProgrammeCover = {
  readonly needs: number
  /** The number of needs that an initiative answers. */
  readonly covered: number
  /** covered / needs; `null` without needs. */
  readonly share: number | null
  /** Needs without an answer, each with the skills of others on the same topic. */
  readonly unanswered: readonly { readonly need: VoicedNeed; readonly skills: readonly OfferedSkill[] }[]
  /** Skills that have answered no need yet. */
  readonly unused: readonly OfferedSkill[]
}

/**
 * Programme cover (own definition): needs that an initiative answers / all needs voiced, with the needs and skills that
 * are left.
 * @param needs the needs of residents of the moment that were not withdrawn
 * @param skills the skills that were not withdrawn
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
