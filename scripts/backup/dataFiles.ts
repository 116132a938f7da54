import { readdir } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'

/** The folder of the data directory that holds keys: they never lie beside what they open. */
export const KEYS = 'keys'

/** Left out of a backup: files of the running process, and positions in pictures, which are computed again. */
const passing =
  /(?:^|\/)(?:lock\.sqlite|places\.sqlite|in-use\.json|local\.token|\.[^/]*|[^/]*-(?:wal|shm|journal)|[^/]*\.part)(?:\/|$)/

/** Every file of a data directory that is data, by its path within it, with `/`. */
export async function dataFiles(directory: string): Promise<string[]> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(directory, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !passing.test(path))
    .sort()
}

export const isKey = (path: string): boolean => path.startsWith(`${KEYS}/`)
