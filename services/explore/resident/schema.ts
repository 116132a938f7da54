import { z } from 'zod'
import { count, id, ids, instant, moment, position } from '../context/index.ts'
import { someone } from '../graph/index.ts'
import { eventView } from '../history/index.ts'
import { lineView, tieView } from '../ties/index.ts'

const lastContact = z.object({ with: id, at: instant, position })

/** Why somebody stands on their level: the rule, and what it found. */
const reason = z
  .discriminatedUnion('rule', [
    z.object({
      rule: z.literal('not-in-view'),
      params: z.object({ before: lastContact.nullable().describe('Last contact before the window.') }),
    }),
    z.object({ rule: z.literal('only-formal'), params: z.object({ ties: ids }) }),
    z.object({ rule: z.literal('single-line'), params: z.object({ other: z.string() }) }),
    z.object({ rule: z.literal('island'), params: z.object({ members: ids }) }),
    z.object({
      rule: z.literal('hangs-on-one'),
      params: z.object({
        on: z.string(),
        part: ids.describe('Residents who would stay behind together, including this one.'),
        remaining: count.describe('Number of residents who would remain in the component.'),
      }),
    }),
    z.object({
      rule: z.literal('connected'),
      params: z.object({
        informal: count.describe('Number of informal ties.'),
        component: count.describe('Number of residents reachable along ties, including this one.'),
      }),
    }),
  ])
  .meta({ id: 'LevelReason' })
export type LevelReason = z.infer<typeof reason>

const neighbour = z
  .object({
    with: someone.pick({ id: true, label: true, kind: true }),
    ...lineView.shape,
    events: z.array(z.string()).describe('Ids of the supporting events, which `history` contains.'),
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
        'Registrations that were merged into this person, the one that stays first; empty for other nodes.',
      ),
    reason: reason.nullable().describe('Reason for the level; null for nodes that are not residents.'),
    because: z.array(eventView).describe('Events that show the level.'),
    ego: z.object({ nodes: z.array(someone), ties: z.array(tieView) }),
    ties: z.array(neighbour),
    history: z.array(eventView).describe('Latest events that refer to this node, newest first.'),
  })
  .meta({
    id: 'Person',
    description: 'Resident, professional, partner, initiative or place at a moment.',
  })
export type ResidentView = z.infer<typeof residentView>
