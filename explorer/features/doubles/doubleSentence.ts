import type { DoubleReason, DoubleView } from '../../api/doublesShapes.ts'
import type { Messages } from '../../text/messages/nl.ts'
import { namesInWords } from '../../text/names.ts'

/** Why two registrations may be one person: what they have in common in one sentence, and then what tells apart. */
export function doubleSentence(
  { reasons, names }: Pick<DoubleView, 'reasons' | 'names'>,
  messages: Messages,
): string {
  const words = messages.doubles
  const named = (ids: readonly string[]) =>
    namesInWords(
      ids.map((id) => names[id] ?? messages.unknownName),
      messages,
    )
  function commonOf(reason: DoubleReason): readonly string[] {
    switch (reason.because) {
      case 'never-together':
        return []
      case 'same-household':
        return [words.sameHousehold(named(reason.who))]
      case 'shared-acquaintances':
        return [words.sharedAcquaintances(named(reason.who))]
      default:
        return [words.because[reason.because]]
    }
  }
  const common = reasons.flatMap(commonOf)
  const isApart = reasons.some(({ because }) => because === 'never-together')
  return [
    ...(common.length > 0 ? [words.common(capital(namesInWords(common, messages, common.length)))] : []),
    ...(isApart ? [words.neverTogether] : []),
  ].join(' ')
}

const capital = (text: string) => text.charAt(0).toLocaleUpperCase() + text.slice(1)
