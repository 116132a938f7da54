import type { Aliases } from '../../../events/index.ts'
import type { EventChanges, GraphChange, NodeChange } from '../change.ts'

const forgets = (change: GraphChange): change is NodeChange =>
  change.change === 'node' && change.forgets !== undefined

/** Whether an event forgets somebody. */
export const isForgetting = ({ changes }: EventChanges): boolean => changes.some(forgets)

/** Extends an erasure to all ids of the person. @param aliases the alias table just before this event */
export function forgetUnderEveryId(event: EventChanges, { idsOf }: Aliases): EventChanges {
  const others = event.changes.filter(forgets).flatMap((change) =>
    idsOf(change.id)
      .filter((id) => id !== change.id)
      .map((id) => ({ ...change, id })),
  )
  if (others.length === 0) return event
  const { length } = event.changes
  return {
    ...event,
    changes: [...event.changes, ...others.map((change, next) => ({ ...change, ordinal: length + next }))],
  }
}
