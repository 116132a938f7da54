import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { type AccessRevoked, revokeAccess } from '../../services/access/index.ts'
import { WrongInput } from '../../services/import/index.ts'
import { copyFiles, type OnCopyProgress } from './copyFiles.ts'
import { dataFiles, KEYS } from './dataFiles.ts'
import { intoPlace, mustBeFree } from './intoPlace.ts'
import { describeFile, MANIFEST, type Manifest, manifest } from './manifest.ts'
import { readEveryEvent } from './readLog.ts'

export type RestoreRequest = {
  readonly from: string
  /** The data directory to be: not there yet, or empty. */
  readonly data: string
  /** Where the copy of the keys lies; left out, names stay locked until the keys are put back. */
  readonly keysFrom?: string | undefined
  /** Keeps the tokens of the backup: only when none can have been revoked since. */
  readonly keepTokens?: boolean | undefined
  readonly onProgress?: OnCopyProgress | undefined
}

export type RestoreReport = Manifest & {
  /** How many events cannot be read, by this release or at all. */
  readonly unreadable: number
  readonly keys: number | undefined
  /** Sessions and tokens of the backup that were ended. */
  readonly ended: AccessRevoked
}

/**
 * Puts a backup in the place of a data directory, whole or not at all: every file is compared with what the backup
 * says of it, and every event is read before the directory is there. Nobody is let in by what the backup held.
 * @throws {WrongInput} when it is no backup, is damaged, or there is something in the way.
 */
export async function restoreBackup(request: RestoreRequest): Promise<RestoreReport> {
  const { from, data, keysFrom, keepTokens = false, onProgress } = request
  const told = await readManifest(from)
  await mustBeFree(data, 'a backup is put back where nothing is; move what is there away first')
  for (const file of told.files) {
    const found = existsSync(join(from, file.path)) ? await describeFile(from, file.path) : undefined
    if (!isDeepStrictEqual(found, file)) {
      throw new WrongInput(
        `${file.path} of the backup is ${found ? 'not as it was' : 'missing'}: use another backup`,
      )
    }
  }
  const keys = keysFrom === undefined ? undefined : await keysIn(keysFrom)
  return intoPlace(data, async (folder) => {
    await copyFiles(
      from,
      folder,
      told.files.map(({ path }) => path),
      onProgress,
    )
    if (keysFrom !== undefined && keys) await copyFiles(keysFrom, join(folder, KEYS), keys)
    const unreadable = await checkLog(folder, told.log)
    return { ...told, unreadable, keys: keys?.length, ended: revokeAccess(folder, { keepTokens }) }
  })
}

async function readManifest(from: string): Promise<Manifest> {
  let text: string
  try {
    text = await readFile(join(from, MANIFEST), 'utf8')
  } catch (error) {
    throw new WrongInput(`${from} is no backup: there is no ${MANIFEST} in it`, { cause: error })
  }
  const read = manifest.safeParse(parsed(text))
  if (read.success) return read.data
  const [issue] = read.error.issues
  throw new WrongInput(`${join(from, MANIFEST)} cannot be used: ${issue?.path.join('/')} ${issue?.message}`)
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // Text that is not JSON is not a manifest; the schema reports it.
    return undefined
  }
}

async function keysIn(folder: string): Promise<string[]> {
  const files = existsSync(folder) ? await dataFiles(folder) : []
  if (files.length === 0) throw new WrongInput(`there are no keys in ${folder}`)
  return files
}

/** @returns how many events cannot be read. */
async function checkLog(folder: string, held: Manifest['log']): Promise<number> {
  if (!held) return 0
  const { unreadable, ...found } = await readEveryEvent(folder)
  const byName = ({ position, neighbourhoods }: typeof found) => ({
    position,
    events: new Map(neighbourhoods.map(({ neighbourhood, events }) => [neighbourhood, events])),
  })
  if (!isDeepStrictEqual(byName(found), byName(held))) {
    throw new WrongInput(
      'the log of the backup does not hold what the backup says it holds: use another backup',
    )
  }
  return unreadable
}
