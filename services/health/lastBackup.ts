import { readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'

/** When a backup was last made of a data directory, and what of. */
export const backupNote = z.object({
  madeAt: z.iso.datetime(),
  /** Events of the log in it; null when the log is kept elsewhere. */
  events: z.int().min(0).nullable(),
  /** Whether the keys were copied as well. */
  keys: z.boolean(),
})
export type BackupNote = z.output<typeof backupNote>

// A file of this machine, not of the data: it goes into no backup itself.
const fileIn = (data: string) => join(data, '.last-backup.json')

const codeOf = (error: unknown) => (error instanceof Error && 'code' in error ? error.code : undefined)

/**
 * Notes that a backup was made. A directory that may only be read holds no note: the backup is there all the same.
 * @returns whether it was noted.
 */
export async function noteBackup(data: string, note: BackupNote): Promise<boolean> {
  const beside = `${fileIn(data)}.${process.pid}.part`
  try {
    await writeFile(beside, `${JSON.stringify(note)}\n`, { mode: 0o600 })
    await rename(beside, fileIn(data))
    return true
  } catch (error) {
    if (codeOf(error) === 'EACCES' || codeOf(error) === 'EROFS' || codeOf(error) === 'EPERM') return false
    throw error
  }
}

/** The last backup, as far as it was noted here. */
export async function lastBackup(data: string): Promise<BackupNote | undefined> {
  try {
    const read = backupNote.safeParse(JSON.parse(await readFile(fileIn(data), 'utf8')))
    return read.success ? read.data : undefined
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || error instanceof SyntaxError) return undefined
    throw error
  }
}
