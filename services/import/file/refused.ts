import type { Label } from '../../../events/index.ts'
import { PublicError } from '../../shared/publicError.ts'

/** A file that cannot be read as a table, and what its owner can do about it. */
export class FileRefused extends PublicError {
  readonly kind
  readonly detail
  readonly words: Label
  /** @param path as the caller knows it; only the command repeats it. */
  constructor(path: string, words: Label, options?: ErrorOptions) {
    super(`${path}: ${words.en}`, options)
    this.name = 'FileRefused'
    this.words = words
    this.kind = { code: 'file-refused', status: 400, title: words }
    this.detail = words.en
  }
}

export const isEmpty = (path: string) =>
  new FileRefused(path, { nl: 'er staat niets in dit bestand', en: 'the file is empty' })
