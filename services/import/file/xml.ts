import { Parser } from 'htmlparser2'
import { FileRefused } from './refused.ts'

export type XmlAttributes = Readonly<Record<string, string>>

/** Hears the elements of an XML file; names come without the prefix of their namespace. */
export type XmlHandler = {
  open?(name: string, attributes: XmlAttributes): void
  text?(text: string): void
  close?(name: string): void
}

const DEEPEST = 200
/** Bytes within one tag or comment, which the parser holds in memory until it ends. */
const LONGEST_TAG = 1_000_000
const bare = (name: string) => name.slice(name.indexOf(':') + 1)

/** Reads XML piece by piece; it expands no entities but the five of XML. */
export async function readXml(
  path: string,
  bytes: AsyncIterable<Buffer>,
  { open, text, close }: XmlHandler,
): Promise<void> {
  let depth = 0
  let unheard = 0
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        unheard = 0
        depth += 1
        if (depth > DEEPEST) throw notOrdinary(path)
        open?.(bare(name), attributes)
      },
      ontext(piece) {
        unheard = 0
        text?.(piece)
      },
      onclosetag(name) {
        unheard = 0
        depth -= 1
        close?.(bare(name))
      },
    },
    { xmlMode: true },
  )
  const decoder = new TextDecoder()
  for await (const piece of bytes) {
    unheard += piece.length
    parser.write(decoder.decode(piece, { stream: true }))
    if (unheard > LONGEST_TAG) throw notOrdinary(path)
  }
  parser.end(decoder.decode())
}

const notOrdinary = (path: string) =>
  new FileRefused(path, {
    nl: 'dit bestand is geen gewoon rekenblad: bewaar het opnieuw als .xlsx',
    en: 'this file is no ordinary spreadsheet: save it again as .xlsx',
  })
