import { existsSync } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Command } from 'commander'
import { z } from 'zod'
import { dayOf, neighbourhoodName, readNewEvent, START } from '../../events/index.ts'
import { InvalidSetting } from '../../services/app/config.ts'
import { sealed } from '../../services/app/openSealedLog.ts'
import type { Running } from '../../services/app/openWeefsel.ts'
import { openSqliteLog } from '../../services/log/index.ts'
import type { MasterSource } from '../../services/vault/index.ts'
import { DEMO_NEIGHBOURHOOD, DEMO_SEED, type DemoEvent, demoDays, latestUntil } from '../demo/index.ts'
import { readWith } from './options.ts'
import { placeOf, withPlace } from './serve.ts'
import { serveUntilStopped } from './serving.ts'

const demo = neighbourhoodName.parse(DEMO_NEIGHBOURHOOD)
const day = z.iso.date({ error: 'expected a day such as 2026-11-20' })

const brings = () => {
  throw new Error('a demo event brings its id')
}
const readAll = (events: readonly DemoEvent[]) => events.map((event) => readNewEvent(event, brings))

/**
 * Makes the log of the demo in a data directory that has none, recorded on the days on which it would have been: so
 * that one can ask what was known then. It is made beside and put in place whole.
 */
export async function makeDemo(
  data: string,
  seed: string,
  until: string,
  master: MasterSource = {},
): Promise<void> {
  const target = join(data, 'log.sqlite')
  if (existsSync(target)) return
  const beside = join(data, `.demo-${process.pid}`)
  let clock = 0
  // Its keys are made where they will be looked for.
  const log = await sealed(openSqliteLog({ directory: beside, now: () => clock }), { data, master })
  try {
    for (const { recordedAt, events } of demoDays({ seed, until })) {
      clock = Date.parse(recordedAt)
      await log.append({ neighbourhood: demo, events: readAll(events), recordedBy: 'demo' })
    }
  } finally {
    await log.close()
  }
  await rename(join(beside, 'log.sqlite'), target)
  await rm(beside, { recursive: true })
}

/** Puts the demo into an empty log that is there already; what it holds stays as it is. */
export async function recordDemo({ log }: Pick<Running, 'log'>, seed: string, until: string): Promise<void> {
  if ((await log.head()) !== START) return
  const chunks = demoDays({ seed, until }).map(({ events }) => readAll(events))
  await log.appendAll({ neighbourhood: demo, chunks, recordedBy: 'demo' })
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
        const place = placeOf(options)
        if (place.role !== 'all') {
          throw new InvalidSetting(
            `the demo runs everything in one process, and WEEFSEL_ROLE is ${place.role}`,
          )
        }
        if (!place.engines.eventStore) await makeDemo(place.data, options.seed, until, place.master)
        const prepare = (weefsel: Running) => recordDemo(weefsel, options.seed, until)
        await serveUntilStopped({ ...place, demo, prepare })
      },
    )
