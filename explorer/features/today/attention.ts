import type { Carrier, FadingTie, Gaps } from '../../api/adviceShapes.ts'
import { levels } from '../../api/shapes.ts'
import { type Day, dayOf } from '../../model/days.ts'
import type { Picture } from '../../model/picture.ts'
import { ago } from '../../text/dates.ts'
import type { Messages } from '../../text/messages/nl.ts'
import { nameOf } from '../../text/names.ts'
import { topicInWords } from './reasons.ts'

/** A sentence; with somebody it is about, it opens that person. */
type AttentionLine = { readonly text: string; readonly person?: string }
/** Sentences that belong together: one, or what somebody looks for and who offers it. */
export type AttentionItem = { readonly key: string; readonly lines: readonly AttentionLine[] }
export const topics = ['carriers', 'fading', 'signals', 'needs', 'gaps'] as const
export type AttentionTopic = (typeof topics)[number]

type Given = { readonly picture: Picture; readonly messages: Messages; readonly day: Day }

/** Matters for attention, in sentences, by topic. Only what is about people who are there. */
export function attentionOf(
  gaps: Gaps,
  given: Given,
): Readonly<Record<AttentionTopic, readonly AttentionItem[]>> {
  return {
    carriers: gaps.carriers.map((carrier) => ({
      key: carrier.id,
      lines: [{ text: carrierSentence(carrier, given), person: carrier.id }],
    })),
    fading: gaps.fading.flatMap((tie) => fadingItem(tie, given)),
    signals: signalItems(gaps, given),
    needs: needItems(gaps, given),
    gaps: gaps.betweenGroups.area.map(({ one, other, ties, expected }) => ({
      key: `${one} ${other}`,
      lines: [{ text: given.messages.advice.attention.gap(one, other, ties, Math.round(expected)) }],
    })),
  }
}

const nameIn = ({ picture, messages }: Given, id: string) => nameOf(picture.byId.get(id), messages)
const agoOf = (at: number, { day, messages }: Given) => ago(dayOf(new Date(at).toISOString()), day, messages)

function carrierSentence({ id, onlyLineOf, hanging }: Carrier, given: Given): string {
  const { carrierBoth, carrierHanging, carrierOnly } = given.messages.advice.attention
  const name = nameIn(given, id)
  const people = hanging.length
  if (onlyLineOf.length === 0) return carrierHanging(name, people)
  return onlyLineOf.length === people ? carrierOnly(name, people) : carrierBoth(name, people)
}

/** Nothing when the person has other lines. */
function fadingItem({ source, target, lastAt, onlyLineOf }: FadingTie, given: Given): AttentionItem[] {
  const [person] = onlyLineOf
  if (person === undefined) return []
  const other = person === source ? target : source
  const { fadingBoth, fadingOnly } = given.messages.advice.attention
  const sentence = onlyLineOf.length > 1 ? fadingBoth : fadingOnly
  const text = sentence(nameIn(given, person), nameIn(given, other), agoOf(lastAt, given))
  return [{ key: `${source} ${target}`, lines: [{ text, person }] }]
}

/** The longest open first. */
function signalItems({ signals }: Gaps, given: Given): AttentionItem[] {
  const { signal, signalUnnamed } = given.messages.advice.attention
  return signals
    .toSorted((a, b) => a.at - b.at)
    .map(({ signal: key, resident, at }) => {
      const when = agoOf(at, given)
      const line = resident
        ? { text: signal(nameIn(given, resident), when), person: resident }
        : { text: signalUnnamed(when) }
      return { key, lines: [line] }
    })
}

/** Needs that nobody answers and somebody could: first of who stands furthest from the middle. */
function needItems({ needs }: Gaps, given: Given): AttentionItem[] {
  const { byId } = given.picture
  const { looksFor, offers } = given.messages.advice.attention
  const rank = (id: string) => {
    const level = byId.get(id)?.level
    return level ? levels.indexOf(level) : levels.length
  }
  return needs.unanswered
    .map(({ need, skills }) => ({
      need,
      helpers: [...new Set(skills.map(({ resident }) => resident))].filter(
        (id) => id !== need.resident && byId.has(id),
      ),
    }))
    .filter(({ need, helpers }) => helpers.length > 0 && byId.has(need.resident))
    .toSorted((a, b) => rank(a.need.resident) - rank(b.need.resident))
    .map(({ need, helpers }) => ({
      key: need.need,
      lines: [
        {
          text: looksFor(nameIn(given, need.resident), topicInWords(need.topic, given.messages)),
          person: need.resident,
        },
        { text: offers(nameIn(given, helpers[0]!), helpers.length - 1), person: helpers[0]! },
      ],
    }))
}
