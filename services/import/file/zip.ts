import type { Readable } from 'node:stream'
import { type Entry, open, type ZipFile } from 'yauzl'
import { errorMessage } from '../../shared/errorMessage.ts'
import { FileRefused } from './refused.ts'

/** Spreadsheets hold tens of entries; thousands are an attack. */
const ENTRIES_AT_MOST = 2_000
const UNPACKED_AT_MOST = 400 * 1024 * 1024

/** The parts of a zip archive, each unpacked as it is asked for. */
export type Archive = {
  readonly names: readonly string[]
  /** The bytes of a part; nothing when it is not there. */
  part(name: string): AsyncIterable<Buffer>
  close(): void
}

const tooLarge = (path: string) =>
  new FileRefused(path, {
    nl: 'dit bestand is uitgepakt te groot om te lezen: bewaar het blad dat je nodig hebt als CSV',
    en: 'this file is too large to read once unpacked: save the sheet that you need as CSV',
  })

export const isDamaged = (path: string, cause: unknown) =>
  new FileRefused(
    path,
    {
      nl: 'dit bestand is beschadigd: open het in Excel of LibreOffice en bewaar het opnieuw',
      en: 'this file is damaged: open it in Excel or LibreOffice and save it again',
    },
    { cause },
  )

function opened(path: string): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    open(path, { lazyEntries: true, autoClose: false }, (error, zip) =>
      error ? reject(isDamaged(path, error)) : resolve(zip),
    )
  })
}

function entriesOf(path: string, zip: ZipFile): Promise<Map<string, Entry>> {
  return new Promise((resolve, reject) => {
    const entries = new Map<string, Entry>()
    let unpacked = 0
    zip.on('error', (error) => reject(isDamaged(path, error)))
    zip.on('end', () => resolve(entries))
    zip.on('entry', (entry: Entry) => {
      unpacked += entry.uncompressedSize
      if (unpacked > UNPACKED_AT_MOST) return reject(tooLarge(path))
      entries.set(entry.fileName, entry)
      zip.readEntry()
    })
    zip.readEntry()
  })
}

/** @throws {FileRefused} when the archive is damaged, or unpacks to more than any list is */
export async function openArchive(path: string): Promise<Archive> {
  const zip = await opened(path)
  try {
    if (zip.entryCount > ENTRIES_AT_MOST) throw tooLarge(path)
    const entries = await entriesOf(path, zip)
    return {
      names: [...entries.keys()],
      async *part(name) {
        const entry = entries.get(name)
        if (!entry) return
        try {
          yield* (await streamOf(zip, entry)) as AsyncIterable<Buffer>
        } catch (error) {
          throw error instanceof FileRefused ? error : isDamaged(path, errorMessage(error))
        }
      },
      close: () => zip.close(),
    }
  } catch (error) {
    zip.close()
    throw error
  }
}

function streamOf(zip: ZipFile, entry: Entry): Promise<Readable> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => (error ? reject(error) : resolve(stream)))
  })
}
