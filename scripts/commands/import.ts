import { statSync } from 'node:fs'
import { Presets, SingleBar } from 'cli-progress'
import { Command, InvalidArgumentError, Option } from 'commander'
import { z } from 'zod'
import type { Neighbourhood } from '../../events/index.ts'
import {
  type Delimiter,
  delimiters,
  type ImportKind,
  type ImportReport,
  type ImportRequest,
  importKinds,
  importMark,
  lineIdsUnder,
  logTarget,
  MOMENTS_READ,
  readMoment,
  rejectionSentence,
  runImport,
  WrongInput,
} from '../../services/import/index.ts'
import { openLookupKey } from '../../services/vault/lookupKey.ts'
import { clientOf } from './client.ts'
import { withLog } from './data.ts'
import { importHelp } from './importHelp.ts'
import { dataDirectory, dataOption, neighbourhoodOption, readWith, serverOption } from './options.ts'
import { CommandFault } from './outcome.ts'
import { serverTarget } from './serverTarget.ts'

type Options = {
  neighbourhood: Neighbourhood
  as: ImportKind
  map: ReadonlyMap<string, string>
  where: readonly (readonly [string, string])[]
  at?: string | undefined
  sheet?: string
  headerLine?: number
  delimiter?: Delimiter
  encoding?: string
  dryRun?: true
  keepGood?: true
  json?: true
  data?: string
  server?: string
}

function readPair(text: string): readonly [string, string] {
  const at = text.indexOf('=')
  if (at > 0 && at < text.length - 1) return [text.slice(0, at).trim(), text.slice(at + 1).trim()]
  throw new InvalidArgumentError('expected column=value.')
}

const readMap = (text: string, before: ReadonlyMap<string, string>) =>
  new Map([...before, ...text.split(',').map(readPair)])
const readWhere = (text: string, before: readonly (readonly [string, string])[]) => [
  ...before,
  readPair(text),
]
const headerLine = z.coerce.number({ error: 'expected a line number' }).int().min(1)
const readAt = (text: string) => {
  const read = readMoment(text)
  if (read === undefined) throw new InvalidArgumentError(`expected ${MOMENTS_READ}.`)
  return read
}

export const importCommand = () =>
  new Command('import')
    .description(
      'Read CSV, Excel (.xlsx) or JSON lines into a neighbourhood. The same file twice adds nothing.',
    )
    .argument('<file...>', 'one or more files of the same kind')
    .addOption(neighbourhoodOption().makeOptionMandatory())
    .addOption(new Option('--as <kind>', 'what a row is').choices(importKinds).makeOptionMandatory())
    .addOption(
      new Option('--map <column=field,...>', 'which column holds which field, where the names do not say')
        .argParser(readMap)
        .default(new Map(), 'by the names of the columns'),
    )
    .addOption(
      new Option(
        '--where <column=value>',
        'only rows in which the column holds this; may be given more than once',
      )
        .argParser(readWhere)
        .default([], 'all rows'),
    )
    .option('--sheet <name>', 'the sheet of a workbook; default: the first that is visible')
    .option('--header-line <n>', 'the line of the header; default: found', readWith(headerLine))
    .addOption(new Option('--delimiter <character>', 'of a CSV file; default: found').choices(delimiters))
    .option('--encoding <name>', 'of a CSV file, such as utf-8, windows-1252 or macintosh; default: found')
    .option('--at <moment>', 'the moment of rows that have none', readAt)
    .option('--dry-run', 'check everything, record nothing')
    .option('--keep-good', 'record the good rows even when others are rejected')
    .option('--json', 'print the report as JSON')
    .addOption(dataOption())
    .addOption(serverOption())
    .addHelpText('after', importHelp)
    .action(importInto)

async function importInto(files: readonly string[], options: Options): Promise<void> {
  const { dryRun = false, keepGood = false, server, sheet, headerLine, delimiter, encoding } = options
  const layout = { sheet, headerLine, delimiter, encoding }
  const progress = progressOver(files)
  const request = { ...options, layout, files, dryRun, keepGood, now: Date.now(), onBytes: progress.onBytes }
  const report = await (server ? throughServer(server, request) : intoDirectory(request)).finally(
    progress.stop,
  )
  process.stdout.write(options.json ? `${JSON.stringify(report, null, 2)}\n` : reportText(report, request))
  if (report.rejected === 0) return
  const rows = report.rejected === 1 ? '1 row is rejected' : `${report.rejected} rows are rejected`
  if (dryRun) throw new CommandFault(`${rows}; a dry run imports nothing`)
  throw new CommandFault(`${rows} and ${keepGood ? 'the others are' : 'nothing is'} imported`)
}

type Request = Omit<ImportRequest, 'subject' | 'lineIds'> & { readonly data?: string | undefined }

async function intoDirectory(request: Request): Promise<ImportReport> {
  const { neighbourhood } = request
  const data = dataDirectory(request.data)
  return withLog(data, async (log) => {
    const key = await openLookupKey(log.vault.keys, data, neighbourhood)
    // A list can be taken back whole; a history that moved here is no list.
    const by = request.as === 'events' ? 'import' : importMark('command', crypto.randomUUID())
    const target = logTarget(log, neighbourhood, by, Date.now)
    const lineIds = lineIdsUnder(key, log, neighbourhood)
    return runImport({ ...request, subject: key.idOf, lineIds }, target)
  })
}

async function throughServer(server: string, request: Request): Promise<ImportReport> {
  const target = serverTarget(clientOf(server, request.data), request.neighbourhood)
  return runImport({ ...request, subject: target.subject, lineIds: target.lineIds }, target)
}

/** A progress bar on a terminal; nothing elsewhere. */
function progressOver(files: readonly string[]) {
  const sizes = files.map((file) => statSync(file, { throwIfNoEntry: false })?.size)
  const missing = files.find((_, n) => sizes[n] === undefined)
  if (missing !== undefined) throw new WrongInput(`there is no file ${missing}`)
  const bar = new SingleBar(
    { stream: process.stderr, format: '{bar} {percentage}% | {eta_formatted} to go', clearOnComplete: true },
    Presets.shades_classic,
  )
  if (!process.stderr.isTTY) return { onBytes: undefined, stop: () => {} }
  // Each file is read twice.
  bar.start(2 * sizes.reduce<number>((sum, size = 0) => sum + size, 0), 0)
  return { onBytes: (bytes: number) => bar.increment(bytes), stop: () => bar.stop() }
}

function reportText(report: ImportReport, { dryRun, as }: Request): string {
  const { rows, skipped, added, already, repeated, rejected, remarks, rejections } = report
  const number = (count: number) => count.toLocaleString('en').padStart(9)
  const lines = [
    `${number(rows)} rows read as ${as}${skipped ? `, ${skipped} left out by --where` : ''}`,
    `${number(added)} events ${dryRun ? 'would be added' : 'added'}`,
    ...(already ? [`${number(already)} were recorded before`] : []),
    ...(repeated ? [`${number(repeated)} said what another row says`] : []),
    ...(rejected ? [`${number(rejected)} rows rejected`] : []),
    ...remarks.map(({ en }) => `Note: ${en}.`),
    ...rejections.map((rejection) => `Rejected: ${rejectionSentence(rejection)}`),
  ]
  const unlisted = rejected - rejections.length
  if (unlisted > 0) lines.push(`… and ${unlisted} more`)
  return `${lines.join('\n')}\n`
}
