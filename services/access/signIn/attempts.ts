import type { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'
import type { Instant } from '../../../events/index.ts'
import { MINUTE } from '../../shared/time.ts'
import { hashOf, makeSecret } from '../secret.ts'

const LONGEST = 10 * MINUTE

/** The data of a sign-in between the redirect to the provider and the return. */
const attempt = z.object({ state: z.string(), nonce: z.string(), verifier: z.string(), next: z.string() })
export type Attempt = z.output<typeof attempt>

/** Sign-ins in progress. Each can be completed once, within ten minutes, by the same browser. */
export type Attempts = {
  /** @returns the value for the browser's cookie */
  begin(attempt: Attempt): string
  take(cookie: string): Attempt | undefined
}

const row = z.object({ content: z.string(), began: z.number() })

export function createAttempts(database: DatabaseSync, now: () => Instant): Attempts {
  const insert = database.prepare('INSERT INTO attempt (hash, content, began) VALUES (?, ?, ?)')
  const take = database.prepare('DELETE FROM attempt WHERE hash = ? RETURNING content, began')
  const removeOld = database.prepare('DELETE FROM attempt WHERE began <= ?')
  return {
    begin(given) {
      removeOld.run(now() - LONGEST)
      const cookie = makeSecret()
      insert.run(hashOf(cookie), JSON.stringify(given), now())
      return cookie
    },
    take(cookie) {
      const found = take.get(hashOf(cookie))
      if (!found) return undefined
      const { content, began } = row.parse(found)
      return now() - began < LONGEST ? attempt.parse(JSON.parse(content)) : undefined
    },
  }
}
