import { z } from 'zod'
import { about, count, id, level, levelCounts, names } from '../context/index.ts'
import { reach } from '../figures/index.ts'

const standing = z
  .object({ residents: count, levels: levelCounts, reach, components: count, largestComponent: count })
  .meta({ id: 'Standing' })
export const whatIf = z
  .object({
    ...about,
    names,
    before: standing,
    after: standing,
    moved: z
      .array(
        z.object({ id, from: level, to: level.nullable().describe('Null for residents who would be gone.') }),
      )
      .readonly(),
  })
  .meta({ id: 'WhatIf' })
export type WhatIfAnswer = z.infer<typeof whatIf>
