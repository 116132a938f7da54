import { LogUnavailable } from '../errors.ts'

/**
 * Milliseconds for which a server counts as full after it said so. Only a write tells whether it still is.
 */
const LASTS = 30_000

/** Remembers that the disk of a server is full, until a write succeeds or it is time to try again. */
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
