import { z } from 'zod'
import { neighbourhoodName } from '../../../events/index.ts'
import { groupings, tieChoices } from '../../measure/index.ts'
import { momentParameter, question } from '../context/index.ts'

const name = z.string().min(1).max(80)

/** Parameters of a comparison: a moment with an earlier one, a neighbourhood or a group with another. */
export const compareQuestion = question.extend({
  ties: z.enum(tieChoices).optional().describe('Kind of ties to compare. Default: `informal`.'),
  since: momentParameter.optional().describe('Earlier moment to compare with.'),
  other: neighbourhoodName.optional().describe('Another neighbourhood, at the same moment.'),
  by: z.enum(groupings).optional().describe('Attribute that defines the two groups. Default: `cohort`.'),
  group: name.optional().describe('First group; requires `otherGroup`.'),
  otherGroup: name.optional().describe('Second group; requires `group`.'),
})
