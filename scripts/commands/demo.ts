import { Command } from 'commander'
import { z } from 'zod'
import { dayOf, neighbourhoodName, readNewEvent, START } from '../../events/index.ts'
import type { Weefsel } from '../../services/main.ts'
import { DEMO_NEIGHBOURHOOD, DEMO_SEED, demoEvents, latestUntil } from '../demo/index.ts'
import { readWith } from './options.ts'
import { placeOf, withPlace } from './serve.ts'
import { serveUntilStopped } from './serving.ts'

const demo = neighbourhoodName.parse(DEMO_NEIGHBOURHOOD)
const day = z.iso.date({ error: 'expected a day such as 2026-11-20' })
const CHUNK = 1_000

function* chunksOf<T>(list: readonly T[]): Iterable<readonly T[]> {
  for (let start = 0; start < list.length; start += CHUNK) yield list.slice(start, start + CHUNK)
}

const brings = () => {
  throw new Error('a demo event brings its id')
}

/** Puts the demo neighbourhood into an empty log; what is there already stays as it is. */
export async function recordDemo({ log }: Pick<Weefsel, 'log'>, seed: string, until: string): Promise<void> {
  if ((await log.head()) !== START) return
  const events = demoEvents({ seed, until }).map((event) => readNewEvent(event, brings))
  await log.appendAll({ neighbourhood: demo, chunks: chunksOf(events), recordedBy: 'demo' })
}

export const demoCommand = () =>
  withPlace(new Command('demo'))
    .description(
      'Serve with an invented neighbourhood called "demo": two years of RijswijkBuiten, 400 residents.',
    )
    .option('--seed <text>', 'another seed makes another neighbourhood', DEMO_SEED)
    .option('--until <day>', 'the last of the two years; default: a recent day', readWith(day))
    .addHelpText(
      'after',
      '\nThe demo is made in an empty data directory; a directory with data is served as it is.\nThe same seed and last day make the same events.',
    )
    .action(
      async (options: { data?: string; port?: number; host?: string; seed: string; until?: string }) => {
        const until = options.until ?? latestUntil(dayOf(Date.now()))
        const prepare = (weefsel: Weefsel) => recordDemo(weefsel, options.seed, until)
        await serveUntilStopped({ ...placeOf(options), demo, prepare })
      },
    )
