import { z } from 'zod'
import { count, id, moment } from '../context/index.ts'
import { eventView } from '../history/index.ts'

/** A line between two: who or what they are, and how strong and how recent it is. */
export const tieView = z
  .object({
    source: id,
    target: id,
    kind: z
      .enum(['contact', 'bond', 'visit'])
      .describe('contact: they met. bond: something standing. visit: seen at a place, which is no tie.'),
    formal: z
      .boolean()
      .describe('Whether an organisation, professional, initiative or place is one of the two.'),
    weight: z
      .number()
      .min(0)
      .describe('Contacts in the window, shared out over groups, plus 1 for each bond.'),
    contacts: count.describe('Contacts in the window.'),
    firstAt: moment.describe('The first contact in the window, or the beginning of the bond.'),
    lastAt: moment.nullable().describe('The last contact; null for a bond without any.'),
    fading: z.boolean().describe('The last contact was longer ago than half the window.'),
  })
  .meta({ id: 'Tie' })
export type TieView = z.infer<typeof tieView>

/** A line as one of its two ends has it. */
export const lineView = tieView.omit({ source: true, target: true, firstAt: true })
export type LineView = z.infer<typeof lineView>

export const tieWithEvents = z
  .object({
    ties: z.array(tieView).describe('One for each kind of line between the two.'),
    events: z.array(eventView).describe('The events that they stand on, newest first.'),
  })
  .meta({ id: 'TieWithEvents' })
export type TieWithEvents = z.infer<typeof tieWithEvents>
