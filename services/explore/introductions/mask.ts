import { maskGroup, maskIds, maskPair, type Sight } from '../../privacy/index.ts'
import { maskHeader } from '../context/index.ts'
import type { IntroductionsAnswer } from './schema.ts'

type Introduction = IntroductionsAnswer['introductions'][number]
type Reason = Introduction['reasons'][number]

/** A partner is told of introductions in which somebody it knows takes part; the sentence only when it knows both. */
export function maskIntroductions(answer: IntroductionsAnswer, sight: Sight): IntroductionsAnswer {
  const mayHear = ({ residents }: Introduction) =>
    sight.lens !== 'acquainted' || residents.some((id) => sight.mayKnow(id))
  const { made, met, lasted } = answer.outcomes
  return {
    ...maskHeader(answer, sight),
    introductions: answer.introductions.filter(mayHear).map((one) => maskIntroduction(one, sight)),
    outcomes: { made, met, lasted },
  }
}

const maskIntroduction = (introduction: Introduction, sight: Sight): Introduction => ({
  residents: maskPair(introduction.residents, sight),
  reasons: introduction.reasons.map((reason) => maskReason(reason, sight)),
  chain: maskIds(introduction.chain, sight),
  through: introduction.through === null ? null : sight.idOf(introduction.through),
  initiative: introduction.initiative === null ? null : sight.idOf(introduction.initiative),
  before: introduction.before,
  after: introduction.after,
  positions: introduction.positions,
  sentence: introduction.residents.every((id) => sight.mayKnow(id)) ? introduction.sentence : null,
})

function maskReason(reason: Reason, sight: Sight): Reason {
  switch (reason.because) {
    case 'shared-acquaintance':
      return { because: reason.because, who: maskIds(reason.who, sight) }
    case 'shared-initiative':
      return { because: reason.because, initiative: sight.idOf(reason.initiative) }
    case 'need-meets-skill': {
      const { because, topic, needs, offers } = reason
      return { because, topic, needs: sight.idOf(needs), offers: sight.idOf(offers) }
    }
    case 'connector-nearby':
      return { because: reason.because, area: maskGroup(reason.area, sight) }
    default:
      return reason satisfies never
  }
}
