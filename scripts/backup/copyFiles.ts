import { copyFile, mkdir, open } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { backup, DatabaseSync } from 'node:sqlite'
import { WrongInput } from '../../services/import/index.ts'

/** Pages of 4 KiB copied at a time. */
const PAGES = 4_096

/** Hears which part of the work has been done, from 0 to 1. */
export type OnCopyProgress = (part: number) => void

/**
 * Copies files from one folder to another as they are at one moment, also while a server writes to them. Only their
 * owner can read the copies.
 */
export async function copyFiles(
  from: string,
  to: string,
  files: readonly string[],
  onProgress?: OnCopyProgress,
): Promise<void> {
  for (const [index, path] of files.entries()) {
    const [source, target] = [join(from, path), join(to, path)]
    await mkdir(dirname(target), { recursive: true, mode: 0o700 })
    if (path.endsWith('.sqlite')) {
      await copyDatabase(source, target, (part) => onProgress?.((index + part) / files.length))
    } else await copyFile(source, target)
    const file = await open(target, 'r+')
    try {
      await file.chmod(0o600)
      await file.sync()
    } finally {
      await file.close()
    }
    onProgress?.((index + 1) / files.length)
  }
}

async function copyDatabase(from: string, to: string, onProgress: OnCopyProgress): Promise<void> {
  const source = new DatabaseSync(from, { readOnly: true, timeout: 10_000 })
  try {
    // One look from begin to end: else every commit of the server would make the copy begin again.
    source.exec('BEGIN; SELECT count(*) FROM sqlite_schema')
    await backup(source, to, {
      rate: PAGES,
      progress: ({ totalPages, remainingPages }) => onProgress(1 - remainingPages / Math.max(totalPages, 1)),
    })
  } finally {
    source.close()
  }
  const copy = new DatabaseSync(to)
  try {
    // The copy is one file: the next program that opens it makes its own write-ahead log.
    copy.exec('PRAGMA journal_mode = DELETE')
    const [found] = copy.prepare('PRAGMA quick_check(1)').all()
    if (found?.quick_check !== 'ok') throw new WrongInput(`${from} is damaged: ${found?.quick_check}`)
  } finally {
    copy.close()
  }
}
