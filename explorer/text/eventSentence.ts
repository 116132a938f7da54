import type { WeefselEvent } from '../api/shapes.ts'
import { contentOf } from '../model/eventContent.ts'
import type { Messages } from './messages/nl.ts'
import { namesInWords } from './names.ts'

const asText = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)
const asTexts = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []

/** The sentence for an event, without a full stop. */
export function eventSentence(event: WeefselEvent, messages: Messages, language: 'nl' | 'en'): string {
  const { events: words } = messages
  const data = event.data ?? {}
  const name = (id: string | undefined) => (id && event.names[id]) || words.someone
  const place = asText(data.place)
  const where = place ? name(place) : ''
  const resident = () => name(asText(data.resident))
  switch (event.type) {
    case 'resident-met-resident':
    case 'residents-gathered':
      return capital(words.met(namesInWords(asTexts(data.residents).map(name), messages), where))
    case 'resident-met-partner':
      return capital(
        words.metPartner(resident(), name(asText(data.professional) ?? asText(data.partner)), where),
      )
    case 'resident-visited-place':
      return capital(words.visited(resident(), where))
    case 'resident-attended-initiative':
      return capital(words.attended(resident(), name(asText(data.initiative))))
    case 'resident-registered':
      // Of who was taken back again only the event itself still knows the name.
      return capital(words.registered((event.retractedBy ? asText(data.name) : undefined) ?? resident()))
    case 'resident-arrived':
      return capital(words.arrived(resident()))
    case 'resident-left':
      return capital(words.left(resident()))
    case 'event-corrected': {
      const { type, data } = contentOf(event)
      // A replacement is never a correction itself; one that cannot be read is told by its label.
      if (type !== event.type)
        return words.corrected(eventSentence({ ...event, type, data }, messages, language))
      return words.other(event.label?.[language] ?? event.type, '')
    }
    default: {
      const names = Object.values(event.names).filter((one) => one !== null)
      return words.other(event.label?.[language] ?? event.type, namesInWords(names, messages))
    }
  }
}

const capital = (text: string) => text.charAt(0).toLocaleUpperCase() + text.slice(1)
