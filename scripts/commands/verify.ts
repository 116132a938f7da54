import { Command } from 'commander'
import type { Neighbourhood } from '../../events/index.ts'
import { verify } from '../../services/project/index.ts'
import { mustHold, withWeefsel } from './data.ts'
import { dataDirectory, dataOption, neighbourhoodOption } from './options.ts'
import { CommandFault } from './outcome.ts'

type Options = { neighbourhood?: Neighbourhood; data?: string }

export const verifyCommand = () =>
  new Command('verify')
    .description('Rebuild the graph from the log beside the live one and compare the two.')
    .addOption(neighbourhoodOption())
    .addOption(dataOption())
    .action(async (options: Options) => {
      const data = dataDirectory(options.data)
      await withWeefsel(data, async ({ log, graph, projector }) => {
        if (options.neighbourhood) await mustHold(log, options.neighbourhood, data)
        const all = (await log.neighbourhoods()).map(({ neighbourhood }) => neighbourhood)
        const asked = options.neighbourhood ? [options.neighbourhood] : all
        const { parked } = await projector.status()
        const faults: string[] = []
        for (const { neighbourhood, position, id, type, reason } of parked) {
          if (!asked.includes(neighbourhood)) continue
          faults.push(
            `${neighbourhood}: event ${id} (${type}) at position ${position} is set aside: ${reason}`,
          )
        }
        const skip = new Set(parked.map(({ position }) => position))
        for (const neighbourhood of asked) {
          const { position, live, rebuilt, same } = await verify(log, graph, neighbourhood, skip)
          const verdict = same ? 'the same' : `differs: rebuilt ${rebuilt}`
          process.stdout.write(`${neighbourhood}  position ${position}  ${live}  ${verdict}\n`)
          if (!same) faults.push(`${neighbourhood}: the graph is not what the log says`)
        }
        if (faults.length > 0) throw new CommandFault(faults.join('; '))
      })
    })
