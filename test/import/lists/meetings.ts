import iconv from 'iconv-lite'
import type { SheetXml } from '../xlsxOf.ts'
import { workbookOf } from '../xlsxOf.ts'

/** The same three meetings, as different lists hold them. */
const table = [
  ['Datum', 'Wie', 'Met wie'],
  ['01-03-2026', 'José', 'Zoë'],
  ['02-03-2026', 'Zoë', 'Noël'],
  ['03-03-2026', 'Noël', 'José'],
] as const

/** The days on which these meet, in the order of the list. */
export const met = ['2026-03-01', '2026-03-02', '2026-03-03']

const csv = (delimiter: string, end = '\r\n') => table.map((row) => row.join(delimiter) + end).join('')

const cell = (value: string) => `<c t="inlineStr"><is><t>${value}</t></is></c>`
const rows = table.map((row) => `<row>${row.map(cell).join('')}</row>`).join('')
const sheet = (name: string, hidden: boolean, xml: string): SheetXml => ({
  name,
  hidden,
  xml: `<sheetData>${xml}</sheetData>`,
})

export const meetingLists: readonly (readonly [title: string, name: string, content: string | Uint8Array])[] =
  [
    ['commas', 'contacten.csv', csv(',')],
    ['semicolons in Windows-1252', 'contacten.csv', iconv.encode(csv(';'), 'windows-1252')],
    ['semicolons in MS-DOS', 'contacten.csv', iconv.encode(csv(';'), 'cp850')],
    ['line ends of an old Mac', 'contacten.csv', iconv.encode(csv(';', '\r'), 'macintosh')],
    ['text of Excel', 'contacten.txt', iconv.encode(csv('\t'), 'utf-16le', { addBOM: true })],
    ['a title above', 'contacten.csv', `Contacten, voorjaar 2026;;\n;;\n${csv(';')}`],
    ['blank lines between', 'contacten.csv', csv(';', '\n\n')],
    ['the delimiter said', 'contacten.csv', `sep=;\n${csv(';')}`],
    [
      'a hidden sheet before it',
      'contacten.xlsx',
      workbookOf([sheet('Codes', true, ''), sheet('Lijst', false, rows)]),
    ],
    [
      'a title in a spreadsheet',
      'contacten.xlsx',
      workbookOf([sheet('Lijst', false, `<row>${cell('Contacten')}</row><row/>${rows}`)]),
    ],
  ]
