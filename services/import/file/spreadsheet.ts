import { stat } from 'node:fs/promises'
import type { Label } from '../../../events/index.ts'
import { foreign } from './foreign.ts'
import { openOds } from './ods.ts'
import { FileRefused } from './refused.ts'
import { tableOf } from './sheet.ts'
import type { FileLayout, OnBytes, Table } from './table.ts'
import { openXlsx } from './xlsx.ts'
import { type Archive, openArchive } from './zip.ts'

/**
 * Reads a sheet of an Excel or LibreOffice file. Merged cells are named at its end, so it is read whole before
 * its first row is known.
 */
export async function readSpreadsheet(
  path: string,
  layout: FileLayout,
  onBytes?: OnBytes | undefined,
): Promise<Table> {
  const archive = await openArchive(path)
  try {
    const refused = await otherFormat(archive)
    if (refused) throw new FileRefused(path, refused)
    const isOds = archive.names.includes('content.xml')
    const book = await (isOds ? openOds : openXlsx)(path, archive)
    const table = await tableOf(path, book, layout)
    onBytes?.((await stat(path)).size)
    return table
  } finally {
    archive.close()
  }
}

/** The name of an archive that is not read as a spreadsheet. */
async function otherFormat(archive: Archive): Promise<Label | undefined> {
  const has = (pattern: RegExp) => archive.names.some((name) => pattern.test(name))
  if (has(/^xl\/workbook\.xml$/)) return undefined
  if (has(/^xl\/workbook\.bin$/)) return foreign.binaryExcel
  if (has(/^word\//)) return foreign.word
  if (has(/\.iwa$|^Index\.zip$/)) return foreign.numbers
  if (!has(/^content\.xml$/)) return foreign.zip
  const manifest = await textOf(archive.part('META-INF/manifest.xml'))
  if (manifest.includes('encryption-data')) return foreign.locked
  const kind = await textOf(archive.part('mimetype'))
  return kind.includes('opendocument.text') ? foreign.word : undefined
}

const SHORT = 1_000_000

async function textOf(bytes: AsyncIterable<Buffer>): Promise<string> {
  let text = ''
  for await (const piece of bytes) {
    text += piece.toString('utf8')
    if (text.length > SHORT) break
  }
  return text
}
