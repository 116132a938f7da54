import { type ContactKind, contactKinds, type Slice } from '../../slice/index.ts'
import { type DisclosureRules, rounded, type Statement } from '../figures/index.ts'

const meetingKinds: readonly ContactKind[] = ['met', 'gathered', 'helped', 'met-partner']
const isMeeting = contactKinds.map((kind) => meetingKinds.includes(kind))

/**
 * How many meetings were recorded after a moment, up to that of the slice: events, however many people took part.
 * Small when fewer than k residents had any, so that it is nobody's own.
 */
export function meetingsIn({ nodes, contacts }: Slice, after: number, rules: DisclosureRules): Statement {
  const events = new Set<number>()
  const residents = new Set<number>()
  for (let row = 0; row < contacts.length; row++) {
    if (!isMeeting[contacts.kind[row]!] || contacts.at[row]! <= after) continue
    events.add(contacts.position[row]!)
    for (const end of [contacts.source[row]!, contacts.target[row]!])
      if (nodes[end]!.kind === 'resident') residents.add(end)
  }
  const { k } = rules
  if (residents.size < k || events.size < k) return { as: 'small' }
  return { as: 'shown', count: rounded(events.size, rules) }
}
