import { Command, Option } from 'commander'
import { z } from 'zod'
import { START } from '../../events/index.ts'
import {
  cloudEventLine,
  csvFiles,
  type ExportedGraph,
  type ExportFormat,
  exportFormats,
  graphView,
  historyLines,
  leaveOut,
  leavingThrough,
  maskGraph,
  pictureFormats,
  type ReadContext,
  viewGraph,
} from '../../services/explore/index.ts'
import { WrongInput } from '../../services/import/index.ts'
import { askedAs, dateSteps, type Sight } from '../../services/privacy/index.ts'
import { projectName } from '../../services/roles/index.ts'
import type { CsvDialect } from '../../services/shared/csv.ts'
import { clientOf } from './client.ts'
import { mustHold, withWeefsel } from './data.ts'
import { exportFigures } from './exportFigures.ts'
import { exportSight, type LensOptions, refuseLensOfServer } from './exportSight.ts'
import { csvDialectOption, dataDirectory, readWith } from './options.ts'
import { CommandFault } from './outcome.ts'
import { positionOf, type QuestionOptions, queryString, withQuestion } from './question.ts'
import { servedEvents } from './serverTarget.ts'
import { writeOut, writeWhole } from './write.ts'

type Options = QuestionOptions & LensOptions & { format: ExportFormat; out?: string; csvDialect: CsvDialect }
type Text = Iterable<string> | AsyncIterable<string>

export const exportCommand = () =>
  withQuestion(new Command('export'))
    .description('Write a neighbourhood to a file that other tools open.')
    .addOption(new Option('--format <format>', 'what to write').choices(exportFormats).makeOptionMandatory())
    .addOption(
      new Option(
        '--lens <lens>',
        'aggregate: figures of groups only; pseudonymous: under the ids of a research project',
      ).choices(['aggregate', 'pseudonymous']),
    )
    .option('--project <name>', 'the research project, for --lens pseudonymous', readWith(projectName))
    .addOption(
      new Option(
        '--dates <step>',
        'how exactly a new project knows when things happened; default: day',
      ).choices(dateSteps),
    )
    .option('--out <file>', 'the file to write; default: standard output (not for csv)')
    .addOption(csvDialectOption())
    .addHelpText('after', help)
    .action(async (options: Options) => {
      if (options.lens === 'aggregate') return exportFigures(options)
      if (options.format === 'csv' && options.out === undefined) {
        throw new WrongInput('csv makes two files: name the first with --out')
      }
      if (options.server) {
        refuseLensOfServer(options)
        await exportServed(options, options.server)
      } else await exportData(options)
    })

const help = `
Formats:
  jsonl      the history: every event as a CloudEvent 1.0, one a line; "import --as events" reads it back
  csv        the ties in FILE.csv and everyone, those without ties too, in FILE.nodes.csv
  graphml    for Gephi, igraph, networkx, yEd
  gexf       for Gephi
  cytoscape  JSON for Cytoscape and Cytoscape.js

With --lens aggregate, csv holds the figures of groups, month by month, as the coalition sees them.
With --lens pseudonymous, files hold the ids of one research project, days or weeks, and no names or notes.
Other files hold the names of people: keep them as you keep the data itself.`

async function exportData(options: Options): Promise<void> {
  const data = dataDirectory(options.data)
  await withWeefsel(data, async (weefsel) => {
    await mustHold(weefsel.log, options.neighbourhood, data)
    const sight = await exportSight(options, data, weefsel.log.vault.keys)
    const reader = await weefsel.explore.readerFor(sight, options.neighbourhood)
    if ((await reader.log.head(options.neighbourhood)) === START) {
      throw new WrongInput(
        `nothing was recorded in ${options.neighbourhood} before this ${sight.hears}: ask again later`,
      )
    }
    const asked = askedAs(options, sight, weefsel.now())
    if (options.format === 'jsonl') await exportHistory(reader, asked, sight)
    else await exportPicture(await pictureOf(reader, asked, sight), options.format, options)
  })
}

async function pictureOf(reader: ReadContext, asked: Options, sight: Sight): Promise<ExportedGraph> {
  const { snapshots, rightsOf, now } = reader
  const snapshot = await snapshots.take(asked.neighbourhood, asked)
  // Whose data are only kept until somebody decides is in no file that leaves.
  const { notUsed } = await rightsOf(asked.neighbourhood, now(), snapshot.position)
  const picture = leaveOut(await viewGraph(reader, snapshot), notUsed)
  return sight.lens === 'pseudonymous' ? maskGraph(picture, sight) : picture
}

async function exportHistory({ log, graph }: ReadContext, asked: Options, sight: Sight): Promise<void> {
  const { neighbourhood, asOf, out } = asked
  let unreadable = 0
  const onUnreadable = () => {
    unreadable += 1
  }
  const knownAt = await positionOf(log, asked)
  const shown = leavingThrough(sight, await graph.aliases(neighbourhood, knownAt))
  await write(historyLines(log, { neighbourhood, asOf, knownAt, onUnreadable, shown }), out)
  if (unreadable > 0)
    throw new CommandFault(`${unreadable} events of the log cannot be read and are not in the export`)
}

async function exportPicture(
  picture: ExportedGraph,
  format: Exclude<ExportFormat, 'jsonl'>,
  { out, csvDialect }: Pick<Options, 'out' | 'csvDialect'>,
) {
  if (format !== 'csv') return write(pictureFormats[format](picture), out)
  for (const [path, text] of csvFiles(out!, picture, csvDialect)) await writeWhole(path, text)
}

const write = (text: Text, out: string | undefined) =>
  out === undefined ? writeOut(text) : writeWhole(out, text)

/** Whose data are only kept until somebody decides. */
const dueList = z.object({ due: z.array(z.object({ resident: z.string() })) })

async function exportServed(options: Options, server: string): Promise<void> {
  const { neighbourhood, format, out } = options
  const client = clientOf(server, options.data)
  if (format !== 'jsonl') {
    const path = `/api/v1/neighbourhoods/${neighbourhood}/graph${queryString(options)}`
    const { due } = await client.get(`/api/v1/neighbourhoods/${neighbourhood}/due`, dueList)
    const left = new Set(due.map(({ resident }) => resident))
    return exportPicture(leaveOut(await client.get(path, graphView), left), format, options)
  }
  if (options.asOf !== undefined || options.knownAt !== undefined) {
    throw new WrongInput('through a server, jsonl holds the whole history: leave out --as-of and --known-at')
  }
  async function* lines() {
    for await (const event of servedEvents(client, neighbourhood)) yield cloudEventLine(neighbourhood, event)
  }
  await write(lines(), out)
}
