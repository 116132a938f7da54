import { readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'

/** The last backup of a data directory: its time and content. */
export const backupNote = z.object({
  madeAt: z.iso.datetime(),
  /** The number of events in it; null when the log is kept elsewhere. */
  events: z.int().min(0).nullable(),
  /** Whether the keys were copied as well. */
  keys: z.boolean(),
})
export type BackupNote = z.output<typeof backupNote>

// This file belongs to the machine, not to the data, so it is in no backup itself.
const fileIn = (data: string) => join(data, '.last-backup.json')

const codeOf = (error: unknown) => (error instanceof Error && 'code' in error ? error.code : undefined)

/**
 * Notes that a backup was made. A read-only directory gets no note, and the backup is valid all the same.
 * @returns whether it was noted
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

/** The last backup, if it was noted here. */
export async function lastBackup(data: string): Promise<BackupNote | undefined> {
  try {
    const read = backupNote.safeParse(JSON.parse(await readFile(fileIn(data), 'utf8')))
    return read.success ? read.data : undefined
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || error instanceof SyntaxError) return undefined
    throw error
  }
}
