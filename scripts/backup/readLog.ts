import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { isUnreadable, openSqliteLog } from '../../services/log/index.ts'
import type { Manifest } from './manifest.ts'

export type LogHeld = NonNullable<Manifest['log']>

/** Opens the log in a folder and reports what it holds. @throws {LogUnavailable} when it cannot be opened */
export async function readLog(folder: string): Promise<LogHeld> {
  const log = openSqliteLog({ directory: folder })
  try {
    const neighbourhoods = await log.neighbourhoods()
    return {
      position: await log.head(),
      neighbourhoods: neighbourhoods.map(({ neighbourhood, events }) => ({ neighbourhood, events })),
    }
  } finally {
    await log.close()
    await rm(join(folder, 'lock.sqlite'), { force: true })
  }
}

/** Reads every event: how many there are of each neighbourhood, and how many cannot be read. */
export async function readEveryEvent(folder: string): Promise<LogHeld & { readonly unreadable: number }> {
  const log = openSqliteLog({ directory: folder })
  const counts = new Map<string, number>()
  let [position, unreadable] = [0, 0]
  try {
    for await (const { entries } of log.read({})) {
      for (const entry of entries) {
        position = entry.position
        counts.set(entry.neighbourhood, (counts.get(entry.neighbourhood) ?? 0) + 1)
        if (isUnreadable(entry)) unreadable += 1
      }
    }
  } finally {
    await log.close()
  }
  const neighbourhoods = [...counts].map(([neighbourhood, events]) => ({ neighbourhood, events }))
  return { position, neighbourhoods, unreadable }
}
