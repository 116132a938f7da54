import type { Neighbourhood } from '../../events/index.ts'
import type { Claim } from './port.ts'

/** The current state of a lease; `holder` is empty when it is free or expired. */
export type LeaseState = { readonly neighbourhood: Neighbourhood; readonly holder: string | undefined }
/** A live projector, with the neighbourhoods that it could project. */
export type Rival = Pick<Claim, 'holder' | 'neighbourhoods'>

export type ShareOut = {
  readonly take: readonly Neighbourhood[]
  readonly letGo: readonly Neighbourhood[]
}

/**
 * Decides which leases a projector takes and releases, so that projectors of the same neighbourhoods have
 * about as many each: at most the number of neighbourhoods divided by the number of projectors, rounded up.
 * No other lease moves.
 */
export function shareOut(claim: Rival, others: readonly Rival[], standings: readonly LeaseState[]): ShareOut {
  const asked = new Set(claim.neighbourhoods)
  const rivals = others.filter(
    ({ holder, neighbourhoods }) => holder !== claim.holder && neighbourhoods.some((one) => asked.has(one)),
  )
  const share = Math.ceil(asked.size / (rivals.length + 1))
  const holderOf = new Map(standings.map(({ neighbourhood, holder }) => [neighbourhood, holder]))
  const mine = [...asked].filter((one) => holderOf.get(one) === claim.holder)
  const free = [...asked].filter((one) => holderOf.get(one) === undefined)
  return { take: free.slice(0, Math.max(0, share - mine.length)), letGo: mine.slice(share) }
}
