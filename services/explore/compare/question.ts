import { z } from 'zod'
import { neighbourhoodName } from '../../../events/index.ts'
import { groupings, tieChoices } from '../../measure/index.ts'
import { momentParameter, question } from '../context/index.ts'

const name = z.string().min(1).max(80)

/** Parameters of a comparison: a moment with an earlier one, a neighbourhood or a group with another. */
export const compareQuestion = question.extend({
  ties: z.enum(tieChoices).optional().describe('Which ties are compared. Default: informal.'),
  since: momentParameter
    .optional()
    .describe('The earlier moment: ties kept, formed, dissolved, levels moved.'),
  other: neighbourhoodName.optional().describe('Another neighbourhood at the same moment.'),
  by: z.enum(groupings).optional().describe('What the two groups are groups of. Default: cohort.'),
  group: name.optional().describe('One of two groups, such as a cohort; goes with otherGroup.'),
  otherGroup: name.optional().describe('The group that it is laid beside.'),
})
