import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { WrongInput } from '../../services/import/index.ts'

type Text = Iterable<string> | AsyncIterable<string>

/** Writes a file whole or not at all; what stood there before stays until the new one is complete. */
export async function writeWhole(path: string, text: Text): Promise<void> {
  const beside = `${path}.${process.pid}.part`
  try {
    await pipeline(text, createWriteStream(beside, { flush: true }))
    await rename(beside, path)
  } catch (error) {
    await rm(beside, { force: true })
    if (error instanceof Error && 'syscall' in error) {
      throw new WrongInput(`${path} cannot be written: ${error.message}`, { cause: error })
    }
    throw error
  }
}

/** Writes to standard output as fast as it is read; who stops reading (`head`) ends it. */
export async function writeOut(text: Text): Promise<void> {
  try {
    await pipeline(text, process.stdout, { end: false })
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EPIPE')) throw error
  }
}
