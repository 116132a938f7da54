import type { Instant } from '../../../events/index.ts'
import { HOUR } from '../../shared/time.ts'
import { hashOf, makeSecret } from '../secret.ts'

/** One-time codes that open the explorer, for the user who starts the server on this machine. */
export type OneTimeLinks = {
  make(): string
  /** Whether this code is valid: once, within an hour of its creation. */
  use(code: string): boolean
}

export function createOneTimeLinks(now: () => Instant): OneTimeLinks {
  const made = new Map<string, Instant>()
  const keyOf = (code: string) => hashOf(code).toString('hex')
  return {
    make() {
      const code = makeSecret()
      made.set(keyOf(code), now())
      return code
    },
    use(code) {
      const key = keyOf(code)
      const at = made.get(key)
      made.delete(key)
      return at !== undefined && now() - at < HOUR
    },
  }
}
