import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type Neighbourhood, START } from '../../events/index.ts'
import { readSettings } from '../../services/app/config.ts'
import { openSealedLog } from '../../services/app/openSealedLog.ts'
import { openWeefsel, type Weefsel } from '../../services/app/openWeefsel.ts'
import { WrongInput } from '../../services/import/index.ts'
import type { EventLog, SealedLog } from '../../services/log/index.ts'

/** Runs on the log of a data directory and closes it in any case. */
export async function withLog<T>(data: string, work: (log: SealedLog) => Promise<T>): Promise<T> {
  const { engines, master } = readSettings(process.env)
  const { log } = await openSealedLog({ data, engines, master })
  try {
    return await work(log)
  } finally {
    await log.close()
  }
}

/** Runs on a data directory that is there, with its graph up to date. Reading makes no new directory. */
export async function withWeefsel<T>(data: string, work: (weefsel: Weefsel) => Promise<T>): Promise<T> {
  const { engines, master, smallestCounts, anonymousFrom, workerThreads } = readSettings(process.env)
  if (!engines.eventStore && !existsSync(join(data, 'log.sqlite'))) {
    throw new WrongInput(`there is no Weefsel data in ${data}: name its directory with --data`)
  }
  const weefsel = await openWeefsel({ data, engines, master, smallestCounts, anonymousFrom, workerThreads })
  try {
    await weefsel.settled()
    return await work(weefsel)
  } finally {
    await weefsel.close()
  }
}

/** @throws {WrongInput} when nothing is recorded in this neighbourhood. */
export async function mustHold(log: EventLog, neighbourhood: Neighbourhood, data: string): Promise<void> {
  if ((await log.head(neighbourhood)) !== START) return
  const names = (await log.neighbourhoods()).map((one) => one.neighbourhood).join(', ')
  throw new WrongInput(`${data} holds no neighbourhood "${neighbourhood}"; it holds: ${names || 'none yet'}`)
}
