import type { Introduction } from '../../api/adviceShapes.ts'
import type { NewEvent } from '../../api/shapes.ts'
import { newId } from '../../platform/uuid.ts'

export const choices = ['make', 'notNow', 'never'] as const
/** The user's choice about a proposed introduction. */
export type IntroductionChoice = (typeof choices)[number]

/**
 * The event of a choice about an introduction. A made introduction names the people and the place; a declined one,
 * whether for good.
 * @param day `YYYY-MM-DD`
 */
export function introductionEvent(
  { residents, through, initiative }: Introduction,
  choice: IntroductionChoice,
  day: string,
): NewEvent {
  const about = { introduction: newId(), residents }
  const event = { id: newId(), occurredAt: day }
  if (choice === 'make') {
    const how = { ...(through && { through }), ...(initiative && { initiative }) }
    return { ...event, type: 'introduction-made', data: { ...about, ...how } }
  }
  return { ...event, type: 'introduction-declined', data: { ...about, forGood: choice === 'never' } }
}
