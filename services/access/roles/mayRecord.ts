import type { NewEvent } from '../../../events/index.ts'
import { Problem } from '../../http/index.ts'
import type { Grant } from './role.ts'

const OWN_MEETINGS =
  'a partner records its own meetings with residents (resident-met-partner), and nothing else'

/**
 * Checks that somebody may record this event.
 * @param pointer where it stands in what was sent.
 * @throws {Problem} naming the field that is not theirs.
 */
export function mustMayRecord(grant: Grant | undefined, { type, data }: NewEvent, pointer: string): void {
  if (grant?.role !== 'partner') return
  if (type !== 'resident-met-partner') refuse(`${pointer}/type`)
  else if (data.partner !== grant.partner) refuse(`${pointer}/data/partner`)
}

function refuse(pointer: string): never {
  throw new Problem('not-allowed', OWN_MEETINGS, [{ pointer, message: OWN_MEETINGS }])
}
