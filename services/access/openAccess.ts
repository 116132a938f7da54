import { createHmac, randomBytes } from 'node:crypto'
import type { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'
import type { Instant } from '../../events/index.ts'
import { createProjects, type Projects } from '../privacy/index.ts'
import type { Secrets } from '../vault/index.ts'
import { type Audit, openAudit } from './audit/index.ts'
import { type Attempts, createAttempts } from './signIn/attempts.ts'
import { createOneTimeLinks, type OneTimeLinks } from './signIn/oneTimeLinks.ts'
import { createSessions, type Sessions } from './signIn/sessions.ts'
import { openAccessStore } from './store.ts'
import { type LocalToken, noLocalToken, openLocalToken } from './tokens/localToken.ts'
import { createTokens, type Tokens } from './tokens/tokens.ts'

/** The access data of a data directory: tokens, sessions, projects and the access log. */
export type Access = {
  readonly tokens: Tokens
  readonly sessions: Sessions
  readonly attempts: Attempts
  readonly projects: Projects
  readonly links: OneTimeLinks
  /** The access log. */
  readonly audit: Audit
  /** Authenticates callers who can read the data directory. */
  readonly local: LocalToken
  /** The stable id of a person at a provider. It does not reveal who the person is. */
  personId(issuer: string, subject: string): string
  close(): void
}

/**
 * Opens the access data of a data directory, and creates it when it is absent.
 * @param data the data directory; without it the data is in memory, and there is no local token
 * @param secrets the store of the research projects' secrets; not needed without research projects
 */
export function openAccess(
  data?: string,
  now: () => Instant = Date.now,
  secrets: Secrets = data === undefined ? inMemory() : notGiven,
): Access {
  const database = openAccessStore(data)
  const audit = openAudit(data)
  const key = secretIn(database, 'person')
  return {
    tokens: createTokens(database, now),
    sessions: createSessions(database, now),
    attempts: createAttempts(database, now),
    projects: createProjects(database, now, secrets),
    links: createOneTimeLinks(database, now),
    audit,
    local: data === undefined ? noLocalToken : openLocalToken(data),
    personId(issuer, subject) {
      const digest = createHmac('sha256', key).update(`${issuer}\u0000${subject}`).digest('base64url')
      return `person:${digest.slice(0, 22)}`
    },
    close() {
      audit.close()
      if (database.isOpen) database.close()
    },
  }
}

const notGiven: Secrets = {
  secret: async () => {
    throw new TypeError('access was opened without the store of keys: it has no pseudonyms')
  },
}

function inMemory(): Secrets {
  const made = new Map<string, Uint8Array>()
  return {
    async secret(name, before) {
      const secret = made.get(name) ?? before ?? randomBytes(32)
      made.set(name, secret)
      return secret
    },
  }
}

const secretRow = z.object({ value: z.instanceof(Uint8Array) })

function secretIn(database: DatabaseSync, name: string): Uint8Array {
  database.prepare('INSERT OR IGNORE INTO secret (name, value) VALUES (?, ?)').run(name, randomBytes(32))
  return secretRow.parse(database.prepare('SELECT value FROM secret WHERE name = ?').get(name)).value
}
