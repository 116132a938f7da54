import type { Visit } from '../../api/adviceShapes.ts'
import { type Day, dayOf } from '../../model/days.ts'
import { ago, shortDay } from '../../text/dates.ts'
import type { Messages } from '../../text/messages/nl.ts'
import { namesInWords } from '../../text/names.ts'

type Words = { readonly messages: Messages; readonly language: 'nl' | 'en'; readonly now: Day }

/** Why somebody is to be visited now, in one sentence without a full stop. */
export function visitSentence(
  { reasons }: Pick<Visit, 'reasons'>,
  { messages, language, now }: Words,
): string {
  const { because } = messages.visits
  const topics: Readonly<Record<string, string>> = messages.event.topics
  const parts = reasons.map((reason) => {
    switch (reason.because) {
      case 'signal':
        return because.signal(ago(dayOf(reason.since), now, messages))
      case 'need':
        return because.need((topics[reason.topic] ?? reason.topic).toLocaleLowerCase(language))
      case 'arrived':
        return because.arrived(shortDay(dayOf(reason.since), language))
      case 'long-ago':
        return because['long-ago'](ago(dayOf(reason.since), now, messages))
      default:
        return because[reason.because]
    }
  })
  const text = namesInWords(parts, messages, parts.length)
  return text.charAt(0).toLocaleUpperCase(language) + text.slice(1)
}

/** The ways in to somebody, in one line; empty when there is none. */
export function contactSentence(
  { contacts }: Pick<Visit, 'contacts'>,
  nameOf: (id: string) => string,
  messages: Messages,
): string {
  const words = messages.visits.contacts
  const hows = ['household', 'partner', 'welcomes'] as const
  return hows
    .flatMap((how) => {
      const names = contacts.filter((one) => one.how === how).map(({ id }) => nameOf(id))
      return names.length > 0 ? [words[how](namesInWords(names, messages, 2))] : []
    })
    .join(' · ')
}
