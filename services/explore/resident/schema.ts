import { z } from 'zod'
import { count, id, ids, instant, moment, position } from '../context/index.ts'
import { someone } from '../graph/index.ts'
import { eventView } from '../history/index.ts'
import { lineView, tieView } from '../ties/index.ts'

const lastContact = z.object({ with: id, at: instant, position })

/** Why somebody stands on their level: the rule, and what it found. */
export const reason = z
  .discriminatedUnion('rule', [
    z.object({
      rule: z.literal('not-in-view'),
      params: z.object({ before: lastContact.nullable().describe('The last contact before the window.') }),
    }),
    z.object({ rule: z.literal('only-formal'), params: z.object({ ties: ids }) }),
    z.object({ rule: z.literal('single-line'), params: z.object({ other: z.string() }) }),
    z.object({ rule: z.literal('island'), params: z.object({ members: ids }) }),
    z.object({
      rule: z.literal('hangs-on-one'),
      params: z.object({
        on: z.string(),
        part: ids.describe('Who would stay behind together, the resident included.'),
        remaining: count.describe('How many would remain of the whole component.'),
      }),
    }),
    z.object({
      rule: z.literal('connected'),
      params: z.object({
        informal: count.describe('Informal ties.'),
        component: count.describe('Residents they can reach along ties, themselves included.'),
      }),
    }),
  ])
  .meta({ id: 'LevelReason' })
export type LevelReason = z.infer<typeof reason>

const neighbour = z
  .object({
    with: someone.pick({ id: true, label: true, kind: true }),
    ...lineView.shape,
    events: z
      .array(z.string())
      .describe('The ids of the events that the tie stands on; the history holds them.'),
  })
  .meta({ id: 'PersonTie' })

const registration = z
  .object({ id, name: z.string().nullable(), reference: z.string().nullable() })
  .meta({ id: 'Registration', description: 'One of several registrations that are one person.' })

export const residentView = z
  .object({
    ...someone.shape,
    asOf: moment,
    window: z.string(),
    registrations: z
      .array(registration)
      .describe(
        'The registrations that were merged into this person, the one that stays first; empty for others.',
      ),
    reason: reason.nullable().describe('Why this level; null for who is no resident.'),
    because: z.array(eventView).describe('The events that show it.'),
    ego: z.object({ nodes: z.array(someone), ties: z.array(tieView) }),
    ties: z.array(neighbour),
    history: z.array(eventView).describe('The last events that point at them, newest first.'),
  })
  .meta({
    id: 'Person',
    description: 'One resident, professional, partner, initiative or place at a moment.',
  })
export type ResidentView = z.infer<typeof residentView>
