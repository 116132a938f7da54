import type { DatabaseSync } from 'node:sqlite'
import type { Instant } from '../../../events/index.ts'
import { HOUR } from '../../shared/time.ts'
import { hashOf, makeSecret } from '../secret.ts'

/**
 * One-time codes that open the explorer. Only a process that has the data directory open makes them: the server at its
 * start, or `weefsel token link` beside it. Only hashes are kept, and none after an hour.
 */
export type OneTimeLinks = {
  make(): string
  /** Whether this code is valid: once, within an hour of its creation. */
  use(code: string): boolean
}

/** The path and query that a code is opened with. */
export const linkPath = (code: string): string => `/sign-in/link?code=${code}`

export function createOneTimeLinks(database: DatabaseSync, now: () => Instant): OneTimeLinks {
  const insert = database.prepare('INSERT INTO link (hash, made) VALUES (?, ?)')
  const remove = database.prepare('DELETE FROM link WHERE hash = ? AND made > ?')
  const expire = database.prepare('DELETE FROM link WHERE made <= ?')
  return {
    make() {
      const code = makeSecret()
      expire.run(now() - HOUR)
      insert.run(hashOf(code), now())
      return code
    },
    // One statement: of two requests with the same code one finds it gone.
    use: (code) => remove.run(hashOf(code), now() - HOUR).changes === 1,
  }
}
