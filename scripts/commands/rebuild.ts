import { Command } from 'commander'
import type { Neighbourhood, Position } from '../../events/index.ts'
import type { Weefsel } from '../../services/app/openWeefsel.ts'
import { rebuild } from '../../services/project/index.ts'
import { mustHold, withWeefsel } from './data.ts'
import { dataDirectory, dataOption, neighbourhoodOption } from './options.ts'
import { CommandFault } from './outcome.ts'

type Options = { neighbourhood?: Neighbourhood; data?: string }

/** Attempts at a rebuild, because the live graph may overtake it. */
const TRIES = 5

export const rebuildCommand = () =>
  new Command('rebuild')
    .description(
      'Build the graph anew from the log, beside the live one, and put it in its place when it is complete.',
    )
    .addOption(neighbourhoodOption())
    .addOption(dataOption())
    .addHelpText(
      'after',
      '\nFor a graph in Neo4j that somebody edited by hand (verify tells). The embedded graph is built anew at every start.',
    )
    .action(async (options: Options) => {
      const data = dataDirectory(options.data)
      await withWeefsel(data, async (weefsel) => {
        const { log, graph } = weefsel
        if (options.neighbourhood) await mustHold(log, options.neighbourhood, data)
        const all = (await log.neighbourhoods()).map(({ neighbourhood }) => neighbourhood)
        const skip = new Set((await graph.parked()).map(({ position }) => position))
        for (const neighbourhood of options.neighbourhood ? [options.neighbourhood] : all) {
          const position = await rebuildOne(weefsel, neighbourhood, skip)
          process.stdout.write(
            `${neighbourhood}  position ${position}  ${await graph.digest(neighbourhood)}\n`,
          )
        }
      })
    })

/** @returns up to where the graph that took the place of the old one holds the log. */
async function rebuildOne(
  { log, graph }: Weefsel,
  neighbourhood: Neighbourhood,
  skip: ReadonlySet<Position>,
): Promise<Position> {
  for (let attempt = 0; attempt < TRIES; attempt++) {
    // The live graph may stand past the last event of its own neighbourhood: so must this one.
    const upTo = await log.head()
    const built = await graph.rebuild(neighbourhood)
    try {
      await rebuild(log, built, neighbourhood, upTo, skip)
      if ((await built.publish()) === 'published') return upTo
    } finally {
      await built.discard()
    }
  }
  throw new CommandFault(
    `${neighbourhood}: so much is recorded meanwhile that the new graph does not catch up: try again later`,
  )
}
