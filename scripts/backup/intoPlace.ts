import { mkdir, readdir, rename, rm } from 'node:fs/promises'
import { resolve } from 'node:path'
import { WrongInput } from '../../services/import/index.ts'

/** @throws {WrongInput} when there is something in the way. @param why the use that needs an empty directory */
export async function mustBeFree(directory: string, why: string): Promise<void> {
  const entries = await readdir(directory).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    if (error.code === 'ENOTDIR') throw new WrongInput(`${directory} is a file: expected a directory`)
    throw error
  })
  if (entries.length > 0) throw new WrongInput(`${directory} is not empty: ${why}`)
}

/**
 * Fills a directory beside its place and puts it there when it is complete; an empty one in its place gives way.
 * @throws {WrongInput} when it cannot be written
 */
export async function intoPlace<T>(target: string, fill: (folder: string) => Promise<T>): Promise<T> {
  const beside = `${resolve(target)}.${process.pid}.part`
  try {
    await mkdir(beside, { recursive: true, mode: 0o700 })
    const filled = await fill(beside)
    await rename(beside, target)
    return filled
  } catch (error) {
    await rm(beside, { recursive: true, force: true })
    if (error instanceof Error && 'syscall' in error)
      throw new WrongInput(`${target} cannot be written: ${error.message}`, { cause: error })
    throw error
  }
}
