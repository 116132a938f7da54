import { z } from 'zod'
import { sources } from '../../../events/index.ts'
import { nameLikenesses } from '../../measure/index.ts'
import { count, id, ids, level, lifeStage, moment } from '../context/index.ts'
import { nodeKind } from '../graph/index.ts'

const likeness = z.object({
  because: z.enum([...nameLikenesses, 'same-reference', 'never-together']),
})
const people = z.object({ because: z.enum(['same-household', 'shared-acquaintances']), who: ids })
const group = z.object({ because: z.enum(['same-area', 'same-cohort']), group: z.string() })
const stage = z.object({ because: z.literal('same-life-stage'), lifeStage })

const doubleReason = z.discriminatedUnion('because', [likeness, people, group, stage]).meta({
  id: 'DoubleReason',
  description: 'Why two registrations may be one person.',
})

const called = z.object({
  id,
  label: z.string(),
  reference: z.string().nullable(),
  area: z.string().nullable(),
  lifeStage,
})

const likelyDouble = z
  .object({
    residents: z
      .tuple([called, called])
      .readonly()
      .describe('The one that was registered first stands first.'),
    reasons: z.array(doubleReason).readonly(),
  })
  .meta({ id: 'LikelyDouble' })

export const likelyDoublesAnswer = z.object({
  doubles: z.array(likelyDouble).describe('The likeliest first.'),
  count: count.describe('How many there are; the answer holds at most a hundred.'),
})
export type LikelyDoublesAnswer = z.infer<typeof likelyDoublesAnswer>

const line = z.object({
  with: z.object({ id, label: z.string(), kind: nodeKind }),
  formal: z.boolean(),
  lastAt: moment.nullable().describe('The last contact; null when only a bond makes the tie.'),
})

const outcome = {
  level: level.nullable().describe('Null for who is not in the neighbourhood.'),
  informal: count.describe('Ties with residents.'),
  formal: count.describe('Ties with organisations.'),
}

const registrationView = z
  .object({
    ...called.shape,
    cohort: z.string().nullable(),
    ...outcome,
    lines: z.array(line).describe('The last ties, the latest first.'),
    needs: z.array(z.string()).describe('The topics of open needs.'),
    recorded: z
      .object({
        occurredAt: moment,
        recordedAt: moment,
        recordedBy: z.string(),
        source: z.enum(sources),
      })
      .nullable()
      .describe('The event by which this registration came.'),
  })
  .meta({ id: 'RegistrationView' })
export type RegistrationView = z.infer<typeof registrationView>

export const doubleView = z
  .object({
    residents: z.tuple([registrationView, registrationView]).readonly(),
    reasons: z.array(doubleReason).readonly().describe('What the two have in common.'),
    together: z
      .object({ ...called.shape, cohort: z.string().nullable(), ...outcome })
      .describe('What they become when they are merged; the first id stays.'),
    names: z.record(z.string(), z.string()).describe('The names of everybody whom the reasons name, by id.'),
  })
  .meta({ id: 'DoubleView', description: 'Two registrations side by side.' })
export type DoubleView = z.infer<typeof doubleView>
