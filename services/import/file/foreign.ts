import { open } from 'node:fs/promises'
import { extname } from 'node:path'
import type { Label } from '../../../events/index.ts'
import { firstBytes } from './bytes.ts'

const advice = {
  nl: 'open het in Excel, Numbers of LibreOffice en bewaar het als .xlsx of CSV',
  en: 'open it in Excel, Numbers or LibreOffice and save it as .xlsx or CSV',
}

const called = (nl: string, en: string, what: Label = advice): Label => ({
  nl: `dit is ${nl}: ${what.nl}`,
  en: `this is ${en}: ${what.en}`,
})

export const foreign = {
  locked: called('een bestand met een wachtwoord', 'a file with a password', {
    nl: 'open het in Excel, haal het wachtwoord eraf (Bestand › Info › Beveiligen) en bewaar het opnieuw',
    en: 'open it in Excel, take the password off (File › Info › Protect) and save it again',
  }),
  oldExcel: called('een Excelbestand van voor 2007 (.xls)', 'an Excel file of before 2007 (.xls)'),
  oldOffice: called('een Officebestand van voor 2007', 'an Office file of before 2007'),
  word: called('een Worddocument', 'a Word document', {
    nl: 'kopieer de tabel naar een leeg Excelbestand en bewaar dat als .xlsx',
    en: 'copy its table into an empty Excel file and save that as .xlsx',
  }),
  numbers: called('een bestand van Numbers', 'a file of Numbers', {
    nl: 'kies in Numbers Archief › Exporteer naar › Excel',
    en: 'choose File › Export To › Excel in Numbers',
  }),
  binaryExcel: called('een binair Excelbestand (.xlsb)', 'a binary Excel file (.xlsb)'),
  zip: called('een zipbestand, geen lijst', 'a zip archive, no list', {
    nl: 'pak het uit en kies het bestand dat erin zit',
    en: 'unpack it and choose the file in it',
  }),
  html: called('een webpagina, ook als de naam op .xls eindigt', 'a web page, even if its name ends in .xls'),
  xml: called('een XML-bestand', 'an XML file'),
  pdf: called('een PDF', 'a PDF', {
    nl: 'vraag wie het maakte om de lijst als Excel of CSV',
    en: 'ask who made it for the list as Excel or CSV',
  }),
  image: called('een afbeelding', 'an image', {
    nl: 'vraag wie het maakte om de lijst als Excel of CSV',
    en: 'ask who made it for the list as Excel or CSV',
  }),
  rtf: called('een tekstdocument (.rtf)', 'a text document (.rtf)'),
  json: called('JSON', 'JSON', {
    nl: 'een bestand met gebeurtenissen wordt ingelezen met `--as events`',
    en: 'a file of events is imported with --as events',
  }),
} as const satisfies Record<string, Label>

const HEAD = 1_024
const OLD_OFFICE = 'd0cf11e0a1b11ae1'

const signatures: readonly (readonly [hex: RegExp, Label])[] = [
  [/^25504446/, foreign.pdf],
  [/^(89504e47|ffd8ff|47494638|49492a00|4d4d002a|52494646.{8}57454250)/, foreign.image],
  [/^.{8}66747970(68656963|68656978|6d696631|61766966)/, foreign.image],
  [/^7b5c727466/, foreign.rtf],
]

/** The name of a format that is not read as a table; `undefined` when the file may be one. */
export async function foreignFormat(path: string): Promise<Label | undefined> {
  const head = Buffer.from(await firstBytes(path, HEAD))
  const hex = head.subarray(0, 32).toString('hex')
  if (hex.startsWith(OLD_OFFICE)) return oldOfficeFormat(path, head)
  const signed = signatures.find(([pattern]) => pattern.test(hex))
  if (signed) return signed[1]
  const text = head
    .toString(head[1] === 0 || head[0] === 0xff ? 'utf16le' : 'utf8')
    .replace(/^[\ufeff\s]+/, '')
  if (/^(<!--[\s\S]*?-->\s*)?<(!doctype html|html|head|body|table|meta)\b/i.test(text)) return foreign.html
  if (/^<\?xml\b/i.test(text)) return /<html\b/i.test(text) ? foreign.html : foreign.xml
  if (['.json', '.jsonl', '.ndjson'].includes(extname(path).toLowerCase()) || /^\{\s*"/.test(text)) {
    return foreign.json
  }
  return undefined
}

/** The container of old Office files also holds new ones that have a password: its directory names the parts. */
async function oldOfficeFormat(path: string, head: Buffer): Promise<Label> {
  if (head.length < 512) return foreign.oldExcel
  const sectorSize = 2 ** Math.min(head.readUInt16LE(30), 12)
  const directory = (head.readUInt32LE(48) + 1) * sectorSize
  const file = await open(path, 'r')
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(4_096), 0, 4_096, directory)
    const names = buffer.subarray(0, bytesRead).toString('utf16le')
    if (names.includes('EncryptedPackage')) return foreign.locked
    if (names.includes('WordDocument')) return foreign.word
    return /Workbook|Book/.test(names) ? foreign.oldExcel : foreign.oldOffice
  } finally {
    await file.close()
  }
}
