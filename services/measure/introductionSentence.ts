import { type Label, options } from '../../events/index.ts'
import type { IntroductionReason } from './introductionReasons.ts'
import type { Introduction } from './introductions.ts'

/** The name of someone or something, as far as the reader may know it. */
type NameOf = (id: string) => string

/** Says in one sentence why two residents are introduced, and in a second one who could introduce them, if anyone can. */
export function introductionSentence({ residents, reasons, chain }: Introduction, nameOf: NameOf): Label {
  const [one = '', other = ''] = residents.map(nameOf)
  const through = throughOf(one, other, chain.map(nameOf))
  const because = reasons.map((reason) => clauseOf(reason, nameOf))
  return {
    nl: `Breng ${one} en ${other} bij elkaar: ${listed(
      because.map(({ nl }) => nl),
      'en',
    )}.${through.nl}`,
    en: `Bring ${one} and ${other} together: ${listed(
      because.map(({ en }) => en),
      'and',
    )}.${through.en}`,
  }
}

function throughOf(one: string, other: string, [first, second]: readonly string[]): Label {
  if (first === undefined) return { nl: '', en: '' }
  if (second === undefined) {
    return { nl: ` ${first} kan hen aan elkaar voorstellen.`, en: ` ${first} can introduce them.` }
  }
  return {
    nl: ` ${first} kent ${one} en ${second} kent ${other}: samen kunnen zij hen aan elkaar voorstellen.`,
    en: ` ${first} knows ${one} and ${second} knows ${other}: together they can introduce them.`,
  }
}

function clauseOf(reason: IntroductionReason, nameOf: NameOf): Label {
  switch (reason.because) {
    case 'shared-acquaintance': {
      const names = reason.who.map(nameOf)
      return {
        nl: `ze kennen allebei ${listed(names, 'en')}`,
        en: `both know ${listed(names, 'and')}`,
      }
    }
    case 'shared-initiative': {
      const name = nameOf(reason.initiative)
      return { nl: `ze komen allebei bij ${name}`, en: `both come to ${name}` }
    }
    case 'need-meets-skill': {
      const topic = topicOf(reason.topic)
      const [needs, offers] = [nameOf(reason.needs), nameOf(reason.offers)]
      return {
        nl: `${needs} zoekt iets op het gebied van ${topic.nl} en ${offers} biedt dat aan`,
        en: `${needs} looks for something to do with ${topic.en} and ${offers} offers it`,
      }
    }
    case 'connector-nearby':
      return {
        nl: `een van hen is buurtverbinder of vrijwilliger in dezelfde buurt, ${reason.area}`,
        en: `one of them is a connector or volunteer in the same area, ${reason.area}`,
      }
    default:
      return reason satisfies never
  }
}

const topics: Readonly<Record<string, Label>> = options.topics
const topicOf = (topic: string): Label => topics[topic] ?? { nl: topic, en: topic }

/** "a", "a en b", "a, b en c". */
function listed(items: readonly string[], and: string): string {
  const last = items.at(-1) ?? ''
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} ${and} ${last}`
}
