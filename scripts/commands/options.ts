import { InvalidArgumentError, Option } from 'commander'
import type { z } from 'zod'
import { neighbourhoodName } from '../../events/index.ts'
import { readSettings } from '../../services/app/config.ts'
import { knownAt, momentParameter, window } from '../../services/explore/index.ts'
import { csvDialects } from '../../services/shared/csv.ts'

/** Reads the text of an option with a schema; what is wrong is said by the schema. */
export const readWith =
  <S extends z.ZodType>(schema: S) =>
  (text: string): z.output<S> => {
    const read = schema.safeParse(text)
    if (read.success) return read.data
    throw new InvalidArgumentError(`${read.error.issues[0]?.message ?? 'expected something else'}.`)
  }

const HTTP_URL = /^https?:\/\/[^\s/]+/

function readServer(text: string): string {
  if (HTTP_URL.test(text)) return text.replace(/\/+$/, '')
  throw new InvalidArgumentError('expected an address such as http://127.0.0.1:3000.')
}

export const dataOption = () =>
  new Option('--data <dir>', 'the data directory (WEEFSEL_DATA; default: data in the working directory)')

export const serverOption = () =>
  new Option('--server <url>', 'do it through the server that has the data directory open').argParser(
    readServer,
  )

export const neighbourhoodOption = () =>
  new Option('--neighbourhood <name>', 'which neighbourhood, such as rijswijkbuiten').argParser(
    readWith(neighbourhoodName),
  )

export const asOfOption = () =>
  new Option(
    '--as-of <moment>',
    'what was true then: 2026-03-01T12:00:00Z, or a day (its end); default: now',
  ).argParser(readWith(momentParameter))

export const knownAtOption = () =>
  new Option(
    '--known-at <moment>',
    'what the log held then: an instant, a day, or a position; default: all',
  ).argParser(readWith(knownAt))

export const windowOption = () =>
  new Option('--window <time>', 'how long a contact counts: 180d, 26w, 12h or all; default: 180d').argParser(
    readWith(window),
  )

export const csvDialectOption = () =>
  new Option(
    '--csv-dialect <form>',
    'of CSV: rfc4180 for programs; excel-nl for a Dutch Excel, with semicolons and decimal commas',
  )
    .choices(csvDialects)
    .default('rfc4180')

/** The data directory a command works on: the option, the environment, or `data`. */
export const dataDirectory = (asked: string | undefined) => asked ?? readSettings(process.env).data
