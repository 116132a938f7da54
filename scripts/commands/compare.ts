import { Command, Option } from 'commander'
import { z } from 'zod'
import { type Neighbourhood, neighbourhoodName } from '../../events/index.ts'
import { comparisonOf, momentParameter } from '../../services/explore/index.ts'
import { Problem } from '../../services/http/index.ts'
import { WrongInput } from '../../services/import/index.ts'
import { type GroupedBy, groupings, tieChoices } from '../../services/measure/index.ts'
import { ClientRefusal, clientOf } from './client.ts'
import { type ComparisonReport, compared, comparisonTable } from './comparisonTable.ts'
import { mustHold, withWeefsel } from './data.ts'
import { dataDirectory, readWith } from './options.ts'
import { type QuestionOptions, queryString, withQuestion } from './question.ts'
import { writeOut } from './write.ts'

type Options = QuestionOptions & {
  since?: number
  other?: Neighbourhood
  by?: GroupedBy
  group?: string
  otherGroup?: string
  ties: (typeof tieChoices)[number]
  json?: true
}

export const compareCommand = () =>
  withQuestion(new Command('compare'))
    .description('Two moments, two neighbourhoods or two groups laid beside each other.')
    .addOption(new Option('--since <moment>', 'the earlier moment').argParser(readWith(momentParameter)))
    .addOption(new Option('--other <name>', 'another neighbourhood').argParser(readWith(neighbourhoodName)))
    .option('--group <name>', 'one of two groups, such as a cohort')
    .option('--other-group <name>', 'the group that it is laid beside')
    .addOption(new Option('--by <what>', 'what they are groups of; default: cohort').choices(groupings))
    .addOption(new Option('--ties <ties>', 'which ties').choices(tieChoices).default('informal'))
    .option('--json', 'print one JSON object')
    .action(async (options: Options) => {
      const found = await (options.server ? served(options, options.server) : here(options)).catch(wrongInput)
      await writeOut(options.json ? [`${JSON.stringify(found, null, 2)}\n`] : comparisonTable(found))
    })

/** An unclear question is wrong use. */
function wrongInput(error: unknown): never {
  const unclear =
    error instanceof Problem || (error instanceof ClientRefusal && [400, 404].includes(error.status))
  throw unclear ? new WrongInput(error.message, { cause: error }) : error
}

async function here(options: Options): Promise<ComparisonReport> {
  const data = dataDirectory(options.data)
  return withWeefsel(data, async ({ log, explore }) => {
    await mustHold(log, options.neighbourhood, data)
    const snapshot = await explore.everybody.snapshots.take(options.neighbourhood, options)
    return compared.parse(await comparisonOf(explore.everybody, snapshot, options))
  })
}

function served(options: Options, server: string): Promise<ComparisonReport> {
  const { neighbourhood, since, other, by, group, otherGroup, ties } = options
  const asked = { since: since && new Date(since).toISOString(), other, by, group, otherGroup, ties }
  const query = queryString(
    options,
    z.record(z.string(), z.string()).parse(JSON.parse(JSON.stringify(asked))),
  )
  return clientOf(server, options.data).get(
    `/api/v1/neighbourhoods/${neighbourhood}/compare${query}`,
    compared,
  )
}
