import { z } from 'zod'
import { dueReasons } from '../../privacy/index.ts'
import { id, moment } from '../context/index.ts'

const due = z
  .object({
    resident: id,
    name: z.string().nullable().describe('Null for administrators, who see ids only.'),
    reason: z.enum(dueReasons),
    since: moment.describe('First day on which the reason applies.'),
  })
  .meta({
    id: 'Due',
    description: 'Resident whose data is due for review: erase it or record another legal basis.',
  })
export const dueAnswer = z.object({ due: z.array(due) })
