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
      .describe(
        'Kind of line. `contact`: they met. `bond`: a standing relation. `visit`: seen at a place, which is not a tie.',
      ),
    formal: z.boolean().describe('Whether one end is an organisation, professional, initiative or place.'),
    weight: z.number().min(0).describe('Sum of contact weights within the window, plus 1 for each bond.'),
    contacts: count.describe('Number of contacts within the window.'),
    firstAt: moment.describe('First contact within the window, or start of the bond.'),
    lastAt: moment.nullable().describe('Last contact within the window; null for a bond without contacts.'),
    fading: z.boolean().describe('Whether the last contact is older than half the window.'),
  })
  .meta({ id: 'Tie' })
export type TieView = z.infer<typeof tieView>

/** A line as one of its two ends has it. */
export const lineView = tieView.omit({ source: true, target: true, firstAt: true })
export type LineView = z.infer<typeof lineView>

export const tieWithEvents = z
  .object({
    ties: z.array(tieView).describe('Lines between the two, one for each kind.'),
    events: z.array(eventView).describe('Supporting events, newest first.'),
  })
  .meta({ id: 'TieWithEvents' })
export type TieWithEvents = z.infer<typeof tieWithEvents>
