import type { Introduction, Reason } from '../../api/adviceShapes.ts'
import type { Picture } from '../../model/picture.ts'
import type { Messages } from '../../text/messages/nl.ts'
import { nameOf, namesInWords } from '../../text/names.ts'

/** The subject of somebody's need, in words; a topic of the neighbourhood's own is its own word. */
export function topicInWords(topic: string, { advice }: Messages): string {
  const known = Object.entries(advice.attention.topics).find(([key]) => key === topic)
  return known ? known[1] : topic
}

/** Why these two, each reason in a sentence or two. */
export function reasonsInWords(
  { residents, reasons }: Introduction,
  picture: Picture,
  messages: Messages,
): readonly string[] {
  const words = messages.advice.introductions.because
  const name = (id: string) => nameOf(picture.byId.get(id), messages)
  const sentenceOf = (reason: Reason): string => {
    switch (reason.because) {
      case 'shared-acquaintance':
        return words[reason.because](namesInWords(reason.who.map(name), messages))
      case 'shared-initiative':
        return words[reason.because](name(reason.initiative))
      case 'need-meets-skill':
        return words[reason.because](
          name(reason.needs),
          topicInWords(reason.topic, messages),
          name(reason.offers),
        )
      case 'connector-nearby': {
        const welcoming = residents.filter((id) => {
          const node = picture.byId.get(id)
          return node?.connector || node?.volunteer
        })
        return welcoming.length === 1
          ? words[reason.because](name(welcoming[0]!), reason.area)
          : words['connector-nearby-unnamed'](reason.area)
      }
    }
  }
  return reasons.map(sentenceOf)
}
