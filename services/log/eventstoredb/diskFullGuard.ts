import { LogUnavailable } from '../errors.ts'

/** For how long a server counts as full after it last said so: whether it still is, only writing tells. */
const LASTS = 30_000

/** Remembers that a server has no room left, until something was written again or it is time to try. */
export function createDiskFullGuard(now: () => number = () => performance.now()) {
  let full: { readonly error: LogUnavailable; readonly until: number } | undefined
  return {
    async during<T>(write: () => Promise<T>): Promise<T> {
      try {
        const done = await write()
        full = undefined
        return done
      } catch (error) {
        if (error instanceof LogUnavailable && error.reason === 'full') full = { error, until: now() + LASTS }
        throw error
      }
    },
    trouble: (): LogUnavailable | undefined => (full && now() < full.until ? full.error : undefined),
  }
}
