import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join, resolve, sep } from 'node:path'
import { noteBackup } from '../../services/health/index.ts'
import { WrongInput } from '../../services/import/index.ts'
import { copyFiles, type OnCopyProgress } from './copyFiles.ts'
import { dataFiles, isKey, KEYS } from './dataFiles.ts'
import { intoPlace, mustBeFree } from './intoPlace.ts'
import { describeFile, MANIFEST, type Manifest } from './manifest.ts'
import { readLog } from './readLog.ts'

export type BackupRequest = {
  /** The data directory; a server may have it open. */
  readonly data: string
  /** Where the backup goes: a directory that is not there yet, or empty. */
  readonly to: string
  /** Where a copy of the keys goes, apart from the backup; left out, they are not copied. */
  readonly keysTo?: string | undefined
  readonly now: number
  readonly onProgress?: OnCopyProgress | undefined
}

/** The manifest, and the number of key files when keys were asked for. */
export type BackupReport = Manifest & { readonly keys: number | undefined }

const within = (outer: string, inner: string) =>
  `${resolve(inner)}${sep}`.startsWith(`${resolve(outer)}${sep}`)

/**
 * Copies everything a data directory holds, as it is at one moment, into a directory of its own: whole or not at all.
 * Keys are copied apart or not at all, and after the log, so that whatever the log holds can be opened with them.
 * @throws {WrongInput} when a directory will not do.
 */
export async function makeBackup(request: BackupRequest): Promise<BackupReport> {
  const { data, to, keysTo, now, onProgress } = request
  const there = existsSync(data) ? await dataFiles(data) : []
  if (there.length === 0) {
    throw new WrongInput(`there is no Weefsel data in ${data}: name its directory with --data`)
  }
  for (const target of keysTo === undefined ? [to] : [to, keysTo]) {
    if (within(data, target)) {
      throw new WrongInput(`${target} lies in the data directory: a backup lies elsewhere`)
    }
    await mustBeFree(target, 'a backup has a directory of its own')
  }
  if (keysTo !== undefined && (within(to, keysTo) || within(keysTo, to))) {
    throw new WrongInput('keys never lie beside what they open: name another directory with --keys')
  }
  const files = there.filter((path) => !isKey(path))
  const made = await intoPlace(to, async (folder): Promise<Manifest> => {
    await copyFiles(data, folder, files, onProgress)
    const log = files.includes('log.sqlite') ? await readLog(folder) : null
    const described = []
    for (const path of files) described.push(await describeFile(folder, path))
    const told: Manifest = { format: 1, madeAt: new Date(now).toISOString(), files: described, log }
    const text = `${JSON.stringify(told, null, 2)}\n`
    await writeFile(join(folder, MANIFEST), text, { mode: 0o600, flush: true })
    return told
  })
  const events = made.log?.neighbourhoods.reduce((sum, { events }) => sum + events, 0) ?? null
  const note = (withKeys: boolean) => noteBackup(data, { madeAt: made.madeAt, events, keys: withKeys })
  if (keysTo === undefined) {
    await note(false)
    return { ...made, keys: undefined }
  }
  const keys = there.filter(isKey).map((path) => path.slice(KEYS.length + 1))
  await intoPlace(keysTo, (folder) => copyFiles(join(data, KEYS), folder, keys))
  await note(true)
  return { ...made, keys: keys.length }
}
