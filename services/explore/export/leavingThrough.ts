import { type Aliases, dataUnderOneId, isEventType } from '../../../events/index.ts'
import type { Sight } from '../../privacy/index.ts'
import type { Leaving } from './jsonl.ts'
import { maskExport } from './mask.ts'

/**
 * Puts events of an export through a lens; `undefined` when the reader may not know of an event. A named export holds the
 * log as it was recorded, with its merges. A pseudonymous export has one id for each person.
 */
export function leavingThrough(sight: Sight, aliases: Aliases): (event: Leaving) => Leaving | undefined {
  if (sight.lens !== 'pseudonymous') return (event) => maskExport(event, sight)
  return (event) => {
    const { type } = event
    const data = isEventType(type) ? dataUnderOneId({ type, data: event.data }, aliases) : event.data
    return maskExport({ ...event, data }, sight)
  }
}
