import type { NewEvent } from '../../../events/index.ts'
import { Problem } from '../../http/index.ts'
import type { RequestAccess } from './request.ts'

const OWN_MEETINGS =
  'a partner records its own meetings with residents (resident-met-partner), and nothing else'
const FIRST_MEETING =
  'a partner records meetings with residents it has a tie with already; the kwartiermaker records the first'

/**
 * Checks that somebody may record this event. A partner may not make its own first tie: who may record a meeting with
 * anybody would learn anybody's name.
 * @param pointer where it stands in what was sent.
 * @throws {Problem} naming the field that is not theirs.
 */
export function mustMayRecord(
  { grant, sight }: RequestAccess,
  { type, data }: NewEvent,
  pointer: string,
): void {
  if (grant?.role !== 'partner') return
  if (type !== 'resident-met-partner') refuse(`${pointer}/type`, OWN_MEETINGS)
  else if (data.partner !== grant.partner) refuse(`${pointer}/data/partner`, OWN_MEETINGS)
  else if (!sight.mayKnow(data.resident)) refuse(`${pointer}/data/resident`, FIRST_MEETING)
}

function refuse(pointer: string, message: string): never {
  throw new Problem('not-allowed', message, [{ pointer, message }])
}
