import { z } from 'zod'
import { dueReasons } from '../../privacy/index.ts'
import { id, moment } from '../context/index.ts'

const due = z
  .object({
    resident: id,
    name: z.string().nullable().describe('Null for who answers for the data, and sees ids alone.'),
    reason: z.enum(dueReasons),
    since: moment.describe('The day since which it is so.'),
  })
  .meta({ id: 'Due', description: 'Whose data should be looked at: to be erased, or given another basis.' })
export const dueAnswer = z.object({ due: z.array(due) })
