import iconv from 'iconv-lite'
import type { FileLayout } from '../../../services/import/file/table.ts'

/** A small list of invented people in a layout that people really have, and the table that must be read from it. */
export type LayoutList = {
  readonly title: string
  readonly content: string | Uint8Array
  readonly layout?: FileLayout
  readonly columns: readonly string[]
  /** Each row with the line on which it begins; a fault stands after its cells. */
  readonly rows: readonly (readonly [line: number, cells: readonly unknown[], fault?: string])[]
  readonly above?: readonly string[]
  readonly found?: Readonly<Record<string, unknown>>
}

const people = 'Naam;Buurt\r\nJosé Bloemendaal;Oost\r\nZoë van Rijn;West\r\nNoël de Weerd;Oost\r\n'
const columns = ['Naam', 'Buurt']
const rows = [
  [2, ['José Bloemendaal', 'Oost']],
  [3, ['Zoë van Rijn', 'West']],
  [4, ['Noël de Weerd', 'Oost']],
] as const

const inEncoding = (title: string, encoding: string): LayoutList => ({
  title,
  content: iconv.encode(people, encoding),
  columns,
  rows,
  found: { encoding },
})

export const layoutLists: readonly LayoutList[] = [
  inEncoding('UTF-8 without a byte order mark', 'utf-8'),
  inEncoding('what Excel on a Dutch Windows writes', 'windows-1252'),
  inEncoding('what Excel writes as CSV (MS-DOS)', 'cp850'),
  inEncoding('what Excel writes as CSV (Macintosh)', 'macintosh'),
  inEncoding('UTF-16 without a byte order mark, little-endian', 'utf-16le'),
  inEncoding('UTF-16 without a byte order mark, big-endian', 'utf-16be'),
  {
    title: 'UTF-16 text of Excel, cut by tabs',
    content: iconv.encode(people.replaceAll(';', '\t'), 'utf-16le', { addBOM: true }),
    columns,
    rows,
    found: { encoding: 'utf-16le', delimiter: '\t' },
  },
  {
    title: 'an encoding that the caller chose',
    content: iconv.encode(people, 'windows-1252'),
    layout: { encoding: 'windows-1252' },
    columns,
    rows,
  },
  {
    title: 'commas within the name of a column',
    content: 'Nummer;Naam (roepnaam, tussenvoegsel);Buurt\n1;Anna;Oost\n2;Bram, van;West\n',
    columns: ['Nummer', 'Naam (roepnaam, tussenvoegsel)', 'Buurt'],
    rows: [
      [2, ['1', 'Anna', 'Oost']],
      [3, ['2', 'Bram, van', 'West']],
    ],
    found: { delimiter: ';' },
  },
  {
    title: 'decimal commas in every row',
    content: 'Naam;Uren;Afstand\nAnna;1,5;2,0\nBram;2,5;3,5\n',
    columns: ['Naam', 'Uren', 'Afstand'],
    rows: [
      [2, ['Anna', '1,5', '2,0']],
      [3, ['Bram', '2,5', '3,5']],
    ],
  },
  {
    title: 'a delimiter that the caller chose',
    content: 'a,b;c\n1,2;3\n',
    layout: { delimiter: ';' },
    columns: ['a,b', 'c'],
    rows: [[2, ['1,2', '3']]],
  },
  {
    title: 'one column only',
    content: 'Naam\nAnna\nBram\n',
    columns: ['Naam'],
    rows: [
      [2, ['Anna']],
      [3, ['Bram']],
    ],
  },
  {
    title: 'title rows above the header',
    content:
      'Bewonerslijst Hoekpolder;;\nPeildatum 1 maart 2026;;\n;;\nNummer;Naam;Buurt\n1;Anna;Oost\n2;Bram;West\n',
    columns: ['Nummer', 'Naam', 'Buurt'],
    rows: [
      [5, ['1', 'Anna', 'Oost']],
      [6, ['2', 'Bram', 'West']],
    ],
    above: ['Bewonerslijst Hoekpolder', 'Peildatum 1 maart 2026'],
    found: { headerLine: 4 },
  },
  {
    title: 'a title without delimiters',
    content: 'Bewonerslijst, voorjaar\n\nNummer;Naam;Buurt\n1;Anna;Oost\n2;Bram;West\n',
    columns: ['Nummer', 'Naam', 'Buurt'],
    rows: [
      [4, ['1', 'Anna', 'Oost']],
      [5, ['2', 'Bram', 'West']],
    ],
    above: ['Bewonerslijst, voorjaar'],
  },
  {
    title: 'a header row that the caller chose',
    content: 'Nummer;Naam;Buurt\n(1);(2);(3)\nnr;naam;wijk\n1;Anna;Oost\n',
    layout: { headerLine: 3 },
    columns: ['nr', 'naam', 'wijk'],
    rows: [[4, ['1', 'Anna', 'Oost']]],
    above: ['Nummer', '(1)'],
  },
  {
    title: 'a header with a day a column',
    content: 'Naam;01-03-2026;08-03-2026\nAnna;x;\nBram;;x\n',
    columns: ['Naam', '01-03-2026', '08-03-2026'],
    rows: [
      [2, ['Anna', 'x', '']],
      [3, ['Bram', '', 'x']],
    ],
  },
  {
    title: 'a total below',
    content: 'Naam;Buurt;Uren\nAnna;Oost;2\nBram;West;3\nTotaal;;5\n',
    columns: ['Naam', 'Buurt', 'Uren'],
    rows: [
      [2, ['Anna', 'Oost', '2']],
      [3, ['Bram', 'West', '3']],
      [4, ['Totaal', '', '5'], 'total'],
    ],
  },
  {
    title: 'a partner whose name begins like a total',
    content: 'Partner;Soort\nTotaal Welzijn;welzijn\nBuurthuis;welzijn\n',
    columns: ['Partner', 'Soort'],
    rows: [
      [2, ['Totaal Welzijn', 'welzijn']],
      [3, ['Buurthuis', 'welzijn']],
    ],
  },
  {
    title: 'the same column twice, and one without a name',
    content: 'Naam;;Naam;kolom 2\nAnna;x;Bram;y\n',
    columns: ['Naam', 'kolom 2 (2)', 'Naam (2)', 'kolom 2'],
    rows: [[2, ['Anna', 'x', 'Bram', 'y']]],
  },
  {
    title: 'a quote that swallows the rows up to the next',
    content:
      'Datum;Wie;Met wie\n01-03-2026;"Anna;Bram\n02-03-2026;Cor;Dirk\n03-03-2026;"Gijs;Hans\n04-03-2026;Els;Fien\n',
    columns: ['Datum', 'Wie', 'Met wie'],
    rows: [
      [2, ['01-03-2026', '"Anna;Bram\n02-03-2026;Cor;Dirk\n03-03-2026;"Gijs', 'Hans'], 'quote'],
      [5, ['04-03-2026', 'Els', 'Fien']],
    ],
  },
  {
    title: 'such a quote, read as rows',
    content:
      'Datum;Wie;Met wie\n01-03-2026;"Anna;Bram\n02-03-2026;Cor;Dirk\n03-03-2026;"Gijs;Hans\n04-03-2026;Els;"Fien; de jonge"\n',
    layout: { quotes: 'rows' },
    columns: ['Datum', 'Wie', 'Met wie'],
    rows: [
      [2, ['01-03-2026', 'Anna', 'Bram']],
      [3, ['02-03-2026', 'Cor', 'Dirk']],
      [4, ['03-03-2026', 'Gijs', 'Hans']],
      [5, ['04-03-2026', 'Els', 'Fien; de jonge']],
    ],
  },
  {
    title: 'a quote around two cells of one row',
    content: 'Datum;Wie;Met wie\n01-03-2026;"Anna;Bram"\n02-03-2026;Cor;Dirk\n',
    columns: ['Datum', 'Wie', 'Met wie'],
    rows: [
      [2, ['01-03-2026', 'Anna;Bram'], 'quote'],
      [3, ['02-03-2026', 'Cor', 'Dirk']],
    ],
  },
  {
    title: 'notes over several lines',
    content:
      'Naam,Notitie,Buurt\nAnna,"Belt graag.\nHoudt van koken, en van tuinen.",Oost\n"Bos, Bram","zie ""Cor""",West\n',
    columns: ['Naam', 'Notitie', 'Buurt'],
    rows: [
      [2, ['Anna', 'Belt graag.\nHoudt van koken, en van tuinen.', 'Oost']],
      [4, ['Bos, Bram', 'zie "Cor"', 'West']],
    ],
  },
]

/** Lists that cannot be read, and the sentence that says so in both languages. */
export const refusedLists: readonly (readonly [
  title: string,
  content: string | Uint8Array,
  nl: RegExp,
  en: RegExp,
])[] = [
  ['an empty file', '', /niets/, /empty/],
  ['only blank lines', '\n\n  \n', /niets/, /empty/],
  ['a quote that is never closed', 'Naam;Buurt\n"Anna;Oost\nBram;West\n', /nooit gesloten/, /never closed/],
  [
    'UTF-8 with one stray byte',
    Buffer.concat([
      Buffer.from('Naam;Buurt\nZoë;Oost\nJos'),
      Buffer.of(0xe9),
      Buffer.from(';West\nNoël;Oost\n'),
    ]),
    /bijna UTF-8.*regel 3/,
    /nearly UTF-8.*line 3/,
  ],
]

/** The head of an old Office file whose directory, right behind it, names this part. */
function oldOffice(part: string): Uint8Array {
  const head = Buffer.alloc(512)
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(head)
  head.writeUInt16LE(9, 30)
  return Buffer.concat([head, Buffer.from(part, 'utf16le')])
}

/** Files that are no list, and what they are called. */
export const foreignFiles: typeof refusedLists = [
  ['an Excel file with a password', oldOffice('EncryptedPackage'), /wachtwoord/, /password/],
  ['an old Excel file', oldOffice('Workbook'), /voor 2007/, /before 2007/],
  ['an old Word document', oldOffice('WordDocument'), /Word/, /Word/],
  [
    'a web page saved as .xls',
    '<html><body><table><tr><td>Naam</td></tr></table></body></html>',
    /webpagina/,
    /web page/,
  ],
  ['an XML spreadsheet', '<?xml version="1.0"?>\n<Workbook></Workbook>', /XML/, /XML/],
  ['a PDF', '%PDF-1.7\n', /PDF/, /PDF/],
  ['a picture', Buffer.from('89504e470d0a1a0a', 'hex'), /afbeelding/, /image/],
  ['a text document', '{\\rtf1\\ansi Naam}', /tekstdocument/, /text document/],
  ['JSON', '{"type":"resident-registered"}', /JSON/, /JSON/],
]
