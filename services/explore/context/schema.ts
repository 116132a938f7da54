import { z } from 'zod'
import { type LifeStage, lifeStages } from '../../../events/index.ts'
import { isolationLevels } from '../../measure/index.ts'

/**
 * Building blocks of the answers of the read side. Through the lens of a project ids are its own, and moments
 * coarser.
 */

export const id = z.string().describe('Identifier; under a research project, a pseudonym of that project.')
export const ids = z.array(z.string()).readonly()

export const count = z.int().min(0)
export const share = z.number().min(0).max(1)

const MOMENT = /^[+-]?\d{4,6}-\d{2}(-\d{2}(T[\d:.]+(Z|[+-]\d{2}:\d{2}))?)?$/
/** A moment as text: as exact as it was recorded, and as exact as the reader may know it. */
export const moment = z
  .string()
  .regex(MOMENT)
  .describe('Month (`2026-03`), day (`2026-03-14`) or instant (RFC 3339).')
/** A moment in milliseconds. */
export const instant = z.number().describe('Milliseconds since 1970-01-01T00:00:00Z.')

export const position = z.int().min(0).describe('Position in the log.')
export const positions = z
  .array(z.int().min(0))
  .readonly()
  .describe('Log positions of the events that support it, in order.')

export const label = z
  .object({ nl: z.string(), en: z.string() })
  .meta({ id: 'Label', description: 'Label for people.' })

export const lifeStage = z
  .enum(Object.keys(lifeStages) as [LifeStage, ...LifeStage[]])
  .meta({ id: 'LifeStage' })

export const level = z.enum(isolationLevels).meta({
  id: 'IsolationLevel',
  description: 'Isolation level in the recorded contacts, from most isolated to connected.',
})

/** One of each level. */
export const perLevel = <T extends z.ZodType>(each: T) =>
  z.object({
    'not-in-view': each,
    'only-formal': each,
    'single-line': each,
    island: each,
    'hangs-on-one': each,
    connected: each,
  })

export const levelCounts = perLevel(count).meta({
  id: 'LevelCounts',
  description: 'Number of residents at each isolation level.',
})

export const names = z
  .record(z.string(), z.string())
  .describe('Names by id; only names that the caller may know.')

/** Which moment an answer is about. */
export const about = {
  neighbourhood: z.string(),
  asOf: moment.describe('Moment of the answer.'),
  knownAt: position.describe('Position of the last event that was taken into account.'),
  window: z.string().describe('Window within which contacts count, such as `180d` or `all`.'),
}
