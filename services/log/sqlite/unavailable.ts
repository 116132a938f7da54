import { LogUnavailable } from '../errors.ts'

const codeOf = (error: unknown, key: 'code' | 'errcode'): unknown =>
  error instanceof Error && key in error ? (error as Error & Record<typeof key, unknown>)[key] : undefined

/** SQLite's primary result codes (sqlite.org/rescode.html). */
const BUSY = 5
const READONLY = 8
const CORRUPT = 11
const FULL = 13
const CANTOPEN = 14
const NOTADB = 26

/**
 * Turns an error of SQLite or the file system into a sentence that says why the store cannot be used. Other
 * errors are thrown again.
 */
export function unavailable(error: unknown, path: string): LogUnavailable {
  if (error instanceof LogUnavailable) return error
  const because = { cause: error }
  const errcode = codeOf(error, 'errcode')
  switch (typeof errcode === 'number' ? errcode & 0xff : codeOf(error, 'code')) {
    case FULL:
    case 'ENOSPC':
      return new LogUnavailable(
        'full',
        `there is no room left for ${path}; nothing of this was recorded`,
        because,
      )
    case READONLY:
    case CANTOPEN:
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
    case 'ENOENT':
      return new LogUnavailable('read-only', `${path} cannot be written`, because)
    case 'EEXIST':
    case 'ENOTDIR':
      return new LogUnavailable('not-a-directory', `${path} is not a directory`, because)
    case BUSY:
      return new LogUnavailable('in-use', `${path} is in use by another process`, because)
    case CORRUPT:
    case NOTADB:
      return new LogUnavailable('damaged', `${path} is damaged or is not a log of Weefsel`, because)
    default:
      throw error
  }
}
