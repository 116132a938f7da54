import { timingSafeEqual } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ownerGrants, type Principal } from '../../roles/index.ts'
import { hashOf, makeSecret } from '../secret.ts'
import { accessFolder } from '../store.ts'

const fileIn = (data: string) => join(accessFolder(data), 'local.token')

/**
 * The principal of a user who can read the data directory, and may do everything in it. The local token
 * proves it over HTTP.
 */
const localOwner: Principal = { id: 'local', via: 'token', grants: ownerGrants }

/** The token of a data directory, if a server made one and this process may read it. */
export function readLocalToken(data: string): string | undefined {
  try {
    return readFileSync(fileIn(data), 'utf8').trim() || undefined
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'EACCES')) {
      return undefined
    }
    throw error
  }
}

export type LocalToken = { principalOf(token: string): Principal | undefined }

export const noLocalToken: LocalToken = { principalOf: () => undefined }

/** Opens the token of a data directory, or creates one that only its owner can read. */
export function openLocalToken(data: string): LocalToken {
  const hash = hashOf(readLocalToken(data) ?? makeLocalToken(data))
  return { principalOf: (token) => (timingSafeEqual(hashOf(token), hash) ? localOwner : undefined) }
}

function makeLocalToken(data: string): string {
  const token = `weefsel_local_${makeSecret()}`
  mkdirSync(accessFolder(data), { recursive: true, mode: 0o700 })
  const path = fileIn(data)
  const beside = `${path}.${process.pid}.part`
  writeFileSync(beside, `${token}\n`, { mode: 0o600, flush: true })
  renameSync(beside, path)
  return token
}
