import type { Neighbourhood } from '../../events/index.ts'
import type { RequiredAccess } from './requiredAccess.ts'
import { type Grant, type LensName, type Principal, type Role, roles } from './role.ts'

export type Refusal = 'not-declared' | 'not-signed-in' | 'not-allowed' | 'not-yours'

export type Decision =
  | { readonly allowed: true; readonly lens: LensName; readonly grant: Grant | undefined }
  | { readonly allowed: false; readonly because: Refusal }

const refuse = (because: Refusal): Decision => ({ allowed: false, because })

const covers = ({ neighbourhoods }: Grant, asked: readonly Neighbourhood[]) =>
  neighbourhoods === 'all' || asked.every((name) => neighbourhoods.includes(name))

const lensOfRole: Readonly<Record<Role, LensName>> = {
  kwartiermaker: 'named',
  partner: 'acquainted',
  researcher: 'pseudonymous',
  coalition: 'aggregate',
  administrator: 'none',
  monitor: 'none',
}

/**
 * The lens through which a principal sees a neighbourhood, and the grant for it; undefined without access.
 */
export function lookingAt(
  principal: Principal | undefined,
  neighbourhood: Neighbourhood,
): { readonly lens: LensName; readonly grant: Grant } | undefined {
  const own =
    principal?.grants.filter((grant) => grant.role !== 'monitor' && covers(grant, [neighbourhood])) ?? []
  const grant = roles.flatMap((role) => own.filter((one) => one.role === role))[0]
  return grant && { lens: lensOfRole[grant.role], grant }
}

/** The lens through which a principal sees a neighbourhood; undefined without access. */
export const lensFor = (
  principal: Principal | undefined,
  neighbourhood: Neighbourhood,
): LensName | undefined => lookingAt(principal, neighbourhood)?.lens

/**
 * Authorisation: decides whether a principal may call a route, and through which lens. This is the only place
 * that decides it. Among several roles that may, the first in the order of `roles` counts.
 * @param asked all neighbourhoods of the call; one role must cover all of them
 */
export function decide(
  need: RequiredAccess | undefined,
  principal: Principal | undefined,
  asked: readonly Neighbourhood[],
): Decision {
  if (need === undefined) return refuse('not-declared')
  if (need === 'public') return { allowed: true, lens: 'none', grant: undefined }
  if (!principal) return refuse('not-signed-in')
  if (need === 'signed-in') return { allowed: true, lens: 'none', grant: undefined }
  const lensOf = (role: Role): LensName | undefined => need[role]
  const able = roles.flatMap((role) =>
    lensOf(role) === undefined ? [] : principal.grants.filter((grant) => grant.role === role),
  )
  if (able.length === 0) return refuse('not-allowed')
  const grant = able.find((one) => covers(one, asked))
  return grant ? { allowed: true, lens: lensOf(grant.role)!, grant } : refuse('not-yours')
}
