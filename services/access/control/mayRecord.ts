import type { EventType, Neighbourhood, NewEvent } from '../../../events/index.ts'
import { Problem } from '../../http/index.ts'
import { decide, type Grant, type Principal, recording } from '../../roles/index.ts'
import type { RequestAccess } from './request.ts'

/** The types of event that a partner may record: its own meetings. */
const OWN: readonly EventType[] = ['resident-met-partner']

/** The types of event that a principal may record, and the organisation, when it is fixed. */
export type Recordable = {
  readonly types: 'all' | readonly EventType[]
  readonly partner: string | null
}

const recordableIn = (grant: Grant | undefined): Recordable =>
  grant?.role === 'partner' ? { types: OWN, partner: grant.partner } : { types: 'all', partner: null }

/** The types of event that a principal may record in a neighbourhood; empty without the right to record. */
export function mayRecordIn(principal: Principal | undefined, neighbourhood: Neighbourhood): Recordable {
  const decision = decide(recording, principal, [neighbourhood])
  return decision.allowed ? recordableIn(decision.grant) : { types: [], partner: null }
}

const OWN_MEETINGS =
  'a partner records its own meetings with residents (resident-met-partner), and nothing else'
const FIRST_MEETING =
  'a partner records meetings with residents it has a tie with already; the kwartiermaker records the first'

/**
 * Checks that the caller may record this event. A partner cannot create its first tie with a resident: with
 * that right it could learn the name of any resident.
 * @param pointer the place of the event in the request
 * @throws {Problem} naming the field that is not allowed
 */
export function mustMayRecord(
  { grant, sight }: RequestAccess,
  { type, data }: NewEvent,
  pointer: string,
): void {
  const { types, partner } = recordableIn(grant)
  if (types !== 'all' && !types.includes(type)) refuse(`${pointer}/type`, OWN_MEETINGS)
  if (partner === null || type !== 'resident-met-partner') return
  if (data.partner !== partner) refuse(`${pointer}/data/partner`, OWN_MEETINGS)
  else if (!sight.mayKnow(data.resident)) refuse(`${pointer}/data/resident`, FIRST_MEETING)
}

function refuse(pointer: string, message: string): never {
  throw new Problem('not-allowed', message, [{ pointer, message }])
}
