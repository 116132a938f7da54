import { existsSync } from 'node:fs'
import { accessFile, openAccessStore } from './store.ts'

/** How much that let somebody in was ended. */
export type AccessRevoked = { readonly sessions: number; readonly tokens: number }

/**
 * Ends whatever lets somebody into a data directory that comes from a backup. Sign-ins and tokens that were ended
 * since the backup was made would count again, and nobody would notice: a token is most often revoked because it
 * leaked, and somebody signs out, or loses a role, for good. Tokens stay in the list as revoked, so that the owner
 * sees which to make again.
 * @param keepTokens when nothing can have been revoked since, as in a move to another machine
 */
export function revokeAccess(data: string, { keepTokens = false } = {}): AccessRevoked {
  if (!existsSync(accessFile(data))) return { sessions: 0, tokens: 0 }
  const database = openAccessStore(data)
  try {
    const run = (statement: string) => Number(database.prepare(statement).run().changes)
    run('DELETE FROM attempt')
    return {
      sessions: run('DELETE FROM session'),
      tokens: keepTokens ? 0 : run("UPDATE token SET ended = 'revoked' WHERE ended IS NULL"),
    }
  } finally {
    database.close()
  }
}
