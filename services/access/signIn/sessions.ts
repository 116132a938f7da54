import type { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'
import type { Instant } from '../../../events/index.ts'
import { type Grant, grant, type Principal } from '../../roles/index.ts'
import { HOUR, MINUTE } from '../../shared/time.ts'
import { hashOf, makeSecret } from '../secret.ts'

/** Idle time after which a session ends. */
const IDLE = 2 * HOUR
/** The longest session, a working day. After it the user signs in again, which refreshes the roles. */
const LONGEST = 12 * HOUR
/**
 * After the clock was set back a session may seem to start in the future. A session that starts later than
 * this is invalid.
 */
const SKEW = 5 * MINUTE

/** A session: one person in one browser. */
type SessionInfo = {
  /** Names the session, to end it. It cannot be used to sign in. */
  readonly id: string
  readonly who: string
  readonly grants: readonly Grant[]
  readonly began: Instant
  /** The time of the last request, to the minute. */
  readonly seen: Instant
}

/**
 * Browser sessions. The browser holds a random value, the store its hash. After sign-out a copy of the cookie
 * is worthless.
 */
export type Sessions = {
  /** @returns the value for the cookie */
  begin(who: { readonly id: string; readonly grants: readonly Grant[] }): string
  principalOf(cookie: string): Principal | undefined
  end(cookie: string): void
  /** The valid sessions, most recently used first. */
  list(): readonly SessionInfo[]
  /** The session that a cookie belongs to. */
  idOf(cookie: string): string
  /** Ends one session. @returns whether it existed */
  endById(id: string): boolean
}

const row = z.object({
  principal: z.string(),
  grants: z.string().transform((text) => z.array(grant).parse(JSON.parse(text))),
  began: z.number(),
  seen: z.number(),
})

const hashRow = z.object({ hash: z.instanceof(Uint8Array) })
const listed = row.extend(hashRow.shape)

/** The stored hash of a cookie is never shown, not even in part. */
const nameOf = (hash: Uint8Array): string =>
  hashOf(Buffer.from(hash).toString('hex')).toString('hex').slice(0, 32)

export function createSessions(database: DatabaseSync, now: () => Instant): Sessions {
  const insert = database.prepare(
    'INSERT INTO session (hash, principal, grants, began, seen) VALUES (?, ?, ?, ?, ?)',
  )
  const byHash = database.prepare('SELECT principal, grants, began, seen FROM session WHERE hash = ?')
  const touch = database.prepare('UPDATE session SET seen = ? WHERE hash = ?')
  const remove = database.prepare('DELETE FROM session WHERE hash = ?')
  const all = database.prepare(
    'SELECT hash, principal, grants, began, seen FROM session WHERE began > ? AND seen > ? ORDER BY seen DESC, hash',
  )
  const hashes = database.prepare('SELECT hash FROM session')
  const removeOld = database.prepare('DELETE FROM session WHERE began <= ? OR seen <= ?')

  return {
    begin({ id, grants }) {
      const at = now()
      removeOld.run(at - LONGEST, at - IDLE)
      const cookie = makeSecret()
      insert.run(hashOf(cookie), id, JSON.stringify(grants), at, at)
      return cookie
    },
    principalOf(cookie) {
      const hash = hashOf(cookie)
      const found = byHash.get(hash)
      if (!found) return undefined
      const { principal, grants, began, seen } = row.parse(found)
      const at = now()
      if (at - began >= LONGEST || at - seen >= IDLE || began - at > SKEW) {
        remove.run(hash)
        return undefined
      }
      if (at - seen >= MINUTE) touch.run(at, hash)
      return { id: principal, via: 'session', grants }
    },
    end: (cookie) => void remove.run(hashOf(cookie)),
    list: () =>
      all.all(now() - LONGEST, now() - IDLE).map((found) => {
        const { hash, principal, ...rest } = listed.parse(found)
        return { id: nameOf(hash), who: principal, ...rest }
      }),
    idOf: (cookie) => nameOf(hashOf(cookie)),
    endById(id) {
      const found = hashes.all().map((one) => hashRow.parse(one).hash)
      const hash = found.find((one) => nameOf(one) === id)
      return hash !== undefined && remove.run(hash).changes === 1
    },
  }
}
