import { Command, InvalidArgumentError, Option } from 'commander'
import { report, reportOf } from '../../services/explore/index.ts'
import { type MeasureName, readMeasures, tieChoices } from '../../services/measure/index.ts'
import { type CsvDialect, csvTable } from '../../services/shared/csv.ts'
import { errorMessage } from '../../services/shared/errorMessage.ts'
import { clientOf } from './client.ts'
import { mustHold, withWeefsel } from './data.ts'
import { type MeasureRows, measureTable } from './measureTable.ts'
import { csvDialectOption, dataDirectory } from './options.ts'
import { type QuestionOptions, queryString, withQuestion } from './question.ts'
import { writeOut } from './write.ts'

type Options = QuestionOptions & {
  measures?: MeasureName[]
  ties: (typeof tieChoices)[number]
  reachSteps?: number
  json?: true
  csv?: true
  csvDialect: CsvDialect
}

function readNames(text: string): MeasureName[] {
  try {
    return readMeasures(text.split(',').map((name) => name.trim()))
  } catch (error) {
    throw new InvalidArgumentError(`${errorMessage(error)}.`)
  }
}

function readSteps(text: string): number {
  const steps = Number(text)
  if (Number.isInteger(steps) && steps >= 1 && steps <= 1_000_000) return steps
  throw new InvalidArgumentError('expected a number of steps: 1 or more.')
}

export const measureCommand = () =>
  withQuestion(new Command('measure'))
    .description('Figures per resident, per group and of the whole network, at any moment.')
    .option('--measures <names>', 'only these, separated by commas; default: all', readNames)
    .addOption(new Option('--ties <ties>', 'which ties').choices(tieChoices).default('informal'))
    .option('--reach-steps <k>', 'within how many steps someone is reached; default: 2', readSteps)
    .addOption(new Option('--json', 'print one JSON object').conflicts('csv'))
    .option('--csv', 'print the figures per resident as CSV')
    .addOption(csvDialectOption())
    .action(async (options: Options) => {
      const found = options.server ? await served(options, options.server) : await measured(options)
      await writeOut(textOf(found, options))
    })

async function measured(options: Options): Promise<MeasureRows> {
  const data = dataDirectory(options.data)
  return withWeefsel(data, async ({ log, explore }) => {
    const { neighbourhood, ties, coAttendance = false, reachSteps, measures } = options
    await mustHold(log, neighbourhood, data)
    const snapshot = await explore.everybody.snapshots.take(neighbourhood, options)
    const how = { ties, coAttendance, ...(reachSteps && { reachSteps }), ...(measures && { measures }) }
    return report.parse(await reportOf(snapshot, how, explore.everybody.openCasesOf))
  })
}

function served(options: Options, server: string): Promise<MeasureRows> {
  const { neighbourhood, ties, reachSteps, measures } = options
  const query = queryString(options, {
    ties,
    ...(reachSteps && { reachSteps: String(reachSteps) }),
    ...(measures && { measures: measures.join(',') }),
  })
  return clientOf(server, options.data).get(
    `/api/v1/neighbourhoods/${neighbourhood}/measures${query}`,
    report,
  )
}

function* textOf(found: MeasureRows, { json, csv, csvDialect }: Options): Generator<string> {
  if (json) yield `${JSON.stringify(found, null, 2)}\n`
  else if (csv) yield* residentsCsv(found, csvDialect)
  else yield* measureTable(found)
}

function* residentsCsv({ residents }: MeasureRows, dialect: CsvDialect): Generator<string> {
  const columns = Object.keys(residents[0] ?? { id: null, reference: null })
  const rows = residents.map((row) => new Map(Object.entries(row)))
  yield* csvTable(
    rows,
    columns.map((name) => ({ name, of: (row) => row.get(name) ?? null })),
    dialect,
  )
}
