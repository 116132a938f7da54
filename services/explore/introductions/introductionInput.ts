import type { Instant } from '../../../events/index.ts'
import type { IntroductionInput } from '../../measure/index.ts'
import { DAY } from '../../shared/time.ts'
import type { IntroductionCase, OpenCases } from '../context/index.ts'

/** "Not now" is asked again after this long; what was introduced is left alone as long. */
const REST = 90 * DAY

/** Collects the pairs not to introduce, and the needs and skills of residents, from the open cases. */
export function introductionInput(cases: OpenCases, asOf: Instant): IntroductionInput {
  const rests = (at: Instant | null) => at !== null && at > asOf - REST
  const apart = ({ declinedAt, forGood, madeAt, suggestedAt }: IntroductionCase) =>
    (declinedAt !== null && (forGood || rests(declinedAt))) || rests(madeAt) || rests(suggestedAt)
  return {
    objected: cases.objected,
    declined: cases.introductions.filter(apart).map(({ residents }) => residents),
    needs: cases.needs.filter(({ initiative, other }) => initiative === undefined && other === undefined),
    skills: cases.skills,
  }
}
