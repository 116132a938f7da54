import type { Neighbourhood } from '../../../events/index.ts'
import type { Claim, Lease } from '../port.ts'
import { shareOut } from '../shareOut.ts'

type Kept = { readonly holder: string | undefined; readonly token: number; readonly until: number }
type Alive = Claim & { readonly until: number }

/** Leases among the projectors of one process, with a monotonic clock. */
export function createLeases(now: () => number = () => performance.now()) {
  const kept = new Map<Neighbourhood, Kept>()
  const projectors = new Map<string, Alive>()

  return {
    claim(claim: Claim): Lease[] {
      const { holder, lasts } = claim
      const at = now()
      for (const [name, { until }] of projectors) if (until < at) projectors.delete(name)
      projectors.set(holder, { ...claim, until: at + lasts })
      const standings = [...kept].map(([neighbourhood, lease]) => ({
        neighbourhood,
        holder: lease.until < at ? undefined : lease.holder,
      }))
      const { take, letGo } = shareOut(claim, [...projectors.values()], standings)
      const pass = (neighbourhood: Neighbourhood, to: string | undefined) =>
        kept.set(neighbourhood, {
          holder: to,
          token: (kept.get(neighbourhood)?.token ?? 0) + 1,
          until: at + lasts,
        })
      for (const one of letGo) pass(one, undefined)
      for (const one of take) pass(one, holder)
      const held: Lease[] = []
      for (const [neighbourhood, lease] of kept) {
        if (lease.holder !== holder) continue
        kept.set(neighbourhood, { ...lease, until: at + lasts })
        held.push({ neighbourhood, holder, token: lease.token, lasts })
      }
      return held
    },
    leave(holder: string) {
      projectors.delete(holder)
      for (const [neighbourhood, lease] of kept) {
        if (lease.holder !== holder) continue
        kept.set(neighbourhood, { ...lease, holder: undefined, token: lease.token + 1 })
      }
    },
    /** Whether a lease still holds. A write under it renews it. */
    hold({ neighbourhood, token, lasts }: Lease): boolean {
      const lease = kept.get(neighbourhood)
      if (lease?.token !== token) return false
      kept.set(neighbourhood, { ...lease, until: now() + lasts })
      return true
    },
  }
}
