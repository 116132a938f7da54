import { existsSync } from 'node:fs'
import { accessFile, openAccessStore } from './store.ts'

/** The number of revoked sessions and tokens. */
export type AccessRevoked = { readonly sessions: number; readonly tokens: number }

/**
 * Revokes access to a data directory that was restored from a backup: ends all sessions and links, and revokes all
 * tokens. Otherwise sessions and tokens that were revoked after the backup would be valid again without
 * notice, although most tokens are revoked because they leaked. Tokens stay in the list as revoked, so that
 * they can be replaced.
 * @param keepTokens true when nothing can have been revoked since, as in a move to another machine
 */
export function revokeAccess(data: string, { keepTokens = false } = {}): AccessRevoked {
  if (!existsSync(accessFile(data))) return { sessions: 0, tokens: 0 }
  const database = openAccessStore(data)
  try {
    const run = (statement: string) => Number(database.prepare(statement).run().changes)
    run('DELETE FROM attempt')
    run('DELETE FROM link')
    return {
      sessions: run('DELETE FROM session'),
      tokens: keepTokens ? 0 : run("UPDATE token SET ended = 'revoked' WHERE ended IS NULL"),
    }
  } finally {
    database.close()
  }
}
