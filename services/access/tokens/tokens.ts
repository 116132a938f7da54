import type { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'
import type { Instant } from '../../../events/index.ts'
import { type Grant, grant, type Principal } from '../../roles/index.ts'
import { MINUTE } from '../../shared/time.ts'
import { hashOf, makeSecret } from '../secret.ts'

/** The data about a token for the administrator. Never the token itself. */
export type TokenInfo = {
  readonly id: string
  readonly label: string
  readonly grant: Grant
  readonly created: Instant
  /** The moment at which it expires. */
  readonly ends: Instant
  readonly ended: 'expired' | 'revoked' | null
  /** The time of its last use, to the minute; `null` for never. */
  readonly used: Instant | null
}

/** Service tokens for machines, stored as a hash with their grant and expiry. */
export type Tokens = {
  /** @returns the token itself, only this once */
  create(given: { grant: Grant; ends: Instant; label?: string }): {
    readonly token: string
    readonly info: TokenInfo
  }
  list(): readonly TokenInfo[]
  /** @returns whether there was a valid token with this id */
  revoke(id: string): boolean
  /** The principal of a token; undefined when it is unknown, revoked or expired. */
  principalOf(token: string): Principal | undefined
}

const PREFIX = 'weefsel_'

const row = z
  .object({
    id: z.string(),
    label: z.string(),
    scope: z.string().transform((text) => grant.parse(JSON.parse(text))),
    created: z.number(),
    ends: z.number(),
    ended: z.enum(['expired', 'revoked']).nullable(),
    used: z.number().nullable(),
  })
  .transform(({ scope, ...rest }): TokenInfo => ({ ...rest, grant: scope }))

const columns = 'id, label, scope, created, ends, ended, used'
/** The last use is written at most once a minute, even for a hundred uses a second. */

export function createTokens(database: DatabaseSync, now: () => Instant): Tokens {
  const insert = database.prepare(
    'INSERT INTO token (id, hash, label, scope, created, ends) VALUES (?, ?, ?, ?, ?, ?)',
  )
  const all = database.prepare(`SELECT ${columns} FROM token ORDER BY created, id`)
  const byHash = database.prepare(`SELECT ${columns} FROM token WHERE hash = ?`)
  const end = database.prepare('UPDATE token SET ended = ? WHERE id = ? AND ended IS NULL')
  const touch = database.prepare('UPDATE token SET used = ? WHERE id = ?')

  return {
    create({ grant: given, ends, label = '' }) {
      const token = `${PREFIX}${makeSecret()}`
      const id = crypto.randomUUID()
      const created = now()
      insert.run(id, hashOf(token), label, JSON.stringify(given), created, ends)
      return { token, info: { id, label, grant: given, created, ends, ended: null, used: null } }
    },
    list: () => all.all().map((found) => row.parse(found)),
    revoke: (id) => end.run('revoked', id).changes === 1,
    principalOf(token) {
      if (!token.startsWith(PREFIX)) return undefined
      const found = byHash.get(hashOf(token))
      if (!found) return undefined
      const { id, grant: scope, ends, ended, used } = row.parse(found)
      if (ended) return undefined
      const at = now()
      if (at >= ends) {
        // An expired token stays expired, even when the clock is set back.
        end.run('expired', id)
        return undefined
      }
      if (used === null || Math.abs(at - used) >= MINUTE) touch.run(at, id)
      return { id: `token:${id}`, via: 'token', grants: [scope] }
    },
  }
}
