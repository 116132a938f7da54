import { Command, Option } from 'commander'
import { type Neighbourhood, uuid } from '../../events/index.ts'
import { openAudit } from '../../services/access/audit/index.ts'
import { UnknownPerson } from '../../services/erasure/index.ts'
import { WrongInput } from '../../services/import/index.ts'
import {
  filePage,
  languages,
  type PageLanguage,
  type ResidentFile,
  residentFile,
  residentFileOf,
  seenIn,
} from '../../services/subjectAccess/index.ts'
import { clientOf } from './client.ts'
import { mustHold, withWeefsel } from './data.ts'
import { dataDirectory, dataOption, neighbourhoodOption, serverOption } from './options.ts'
import { writeOut, writeWhole } from './write.ts'

type Options = {
  neighbourhood: Neighbourhood
  out?: string
  json?: true
  language: PageLanguage
  data?: string
  server?: string
}

export const inzageCommand = () =>
  new Command('inzage')
    .description('Everything that is held about one resident, for that resident: a page to print, or JSON.')
    .argument('<resident>', 'their id, or their reference')
    .addOption(neighbourhoodOption().makeOptionMandatory())
    .option('--out <file>', 'the file to write; default: standard output')
    .option('--json', 'as JSON rather than as a page')
    .addOption(new Option('--language <language>', 'of the page').choices(languages).default('nl'))
    .addOption(dataOption())
    .addOption(serverOption())
    .addHelpText(
      'after',
      '\nNames of others are left out. Read the notes before you hand it over: they may say more of somebody else.',
    )
    .action(async (resident: string, options: Options) => {
      const file = await (options.server
        ? served(options.server, resident, options)
        : inDirectory(resident, options))
      const text = options.json ? `${JSON.stringify(file, null, 2)}\n` : filePage(file, options.language)
      await (options.out === undefined ? writeOut([text]) : writeWhole(options.out, [text]))
    })

async function served(server: string, resident: string, options: Options): Promise<ResidentFile> {
  if (!uuid.safeParse(resident).success)
    throw new WrongInput('through a server, name the resident by id: references do not travel in addresses')
  const path = `/api/v1/neighbourhoods/${options.neighbourhood}/residents/${resident}/file`
  return clientOf(server, options.data).get(path, residentFile)
}

async function inDirectory(named: string, options: Options): Promise<ResidentFile> {
  const data = dataDirectory(options.data)
  const { neighbourhood } = options
  return withWeefsel(data, async ({ log, eraser, explore, now }) => {
    await mustHold(log, neighbourhood, data)
    const audit = openAudit(data)
    try {
      const id = await eraser.idOf(neighbourhood, named)
      const seenOf = seenIn(audit)
      const file = await residentFileOf({ reader: explore.everybody, now, seenOf }, neighbourhood, id)
      if (file) return file
      throw new UnknownPerson(named, 0)
    } catch (error) {
      throw error instanceof UnknownPerson ? new WrongInput(error.message) : error
    } finally {
      audit.close()
    }
  })
}
