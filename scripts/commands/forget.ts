import { Command } from 'commander'
import { z } from 'zod'
import type { Neighbourhood } from '../../events/index.ts'
import { UnknownPerson } from '../../services/erasure/index.ts'
import { WrongInput } from '../../services/import/index.ts'
import { RuleBroken } from '../../services/record/index.ts'
import { ClientRefusal, clientOf } from './client.ts'
import { mustHold, withWeefsel } from './data.ts'
import { dataDirectory, dataOption, neighbourhoodOption, serverOption } from './options.ts'

type Options = { neighbourhood: Neighbourhood; data?: string; server?: string }

const forgotten = z.object({ person: z.string(), remains: z.boolean() })
type Forgotten = z.output<typeof forgotten>

export const forgetCommand = () =>
  new Command('forget')
    .description(
      'Erase a resident or a professional, for good: their name, contact details and notes, everywhere.',
    )
    .argument('<person>', 'a resident by id or reference; a professional by id or full name')
    .addOption(neighbourhoodOption().makeOptionMandatory())
    .addOption(dataOption())
    .addOption(serverOption())
    .addHelpText('after', help)
    .action(async (person: string, options: Options) => {
      const done = await (options.server
        ? throughServer(options.server, person, options)
        : inDirectory(person, options))
      const rest = done.remains
        ? 'of the time before, an anonymous person stays among others of the same description'
        : 'nothing of them stays but what they count for in the figures of others'
      process.stdout.write(`${done.person} is forgotten; ${rest}\n`)
    })

const help = `
The key that opens everything that names or describes them is destroyed; nothing can be recorded about them again.
It cannot be undone. Backups of the keys that were made before still hold theirs: make a new one, and throw those away.`

async function throughServer(server: string, person: string, options: Options): Promise<Forgotten> {
  const path = `/api/v1/neighbourhoods/${options.neighbourhood}/forget`
  try {
    return await clientOf(server, options.data).post(path, { person }, forgotten)
  } catch (error) {
    throw error instanceof ClientRefusal && error.status < 500 ? new WrongInput(error.message) : error
  }
}

async function inDirectory(named: string, options: Options): Promise<Forgotten> {
  const data = dataDirectory(options.data)
  const { neighbourhood } = options
  return withWeefsel(data, async ({ log, eraser }) => {
    await mustHold(log, neighbourhood, data)
    try {
      const { id } = await eraser.find(neighbourhood, named)
      const [done] = await eraser.forget(neighbourhood, [id], 'weefsel forget')
      return done!
    } catch (error) {
      if (error instanceof UnknownPerson || error instanceof RuleBroken) throw new WrongInput(error.message)
      throw error
    }
  })
}
