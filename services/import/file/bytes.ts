import { open } from 'node:fs/promises'
import { errorMessage } from '../../shared/errorMessage.ts'
import { FileRefused } from './refused.ts'

/** The first bytes of a file, to tell what it is. */
export async function firstBytes(path: string, count: number): Promise<Uint8Array> {
  const file = await open(path, 'r').catch((error: unknown) => {
    throw unreadable(path, error)
  })
  try {
    const { bytesRead, buffer } = await file.read(new Uint8Array(count), 0, count, 0)
    return buffer.subarray(0, bytesRead)
  } catch (error) {
    throw unreadable(path, error)
  } finally {
    await file.close()
  }
}

function unreadable(path: string, error: unknown): FileRefused {
  const reason = errorMessage(error).replaceAll(path, '').replace(/ ''$/, '')
  const words = { nl: `kan niet worden gelezen: ${reason}`, en: `cannot be read: ${reason}` }
  return new FileRefused(path, words, { cause: error })
}
