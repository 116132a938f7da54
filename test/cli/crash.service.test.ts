import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { openSqliteLog } from '../../services/log/index.ts'
import { start, temporaryDirectory, weefsel } from './weefsel.ts'

const ROWS = 6_000
const rows = Array.from({ length: ROWS }, (_, n) => {
  const minute = String(n % 60).padStart(2, '0')
  const hour = String(Math.floor(n / 60) % 24).padStart(2, '0')
  return `2026-01-${String(1 + (n % 28)).padStart(2, '0')}T${hour}:${minute}:00Z,p${n % 90},q${Math.floor(n / 90)}`
})

async function eventsIn(data: string): Promise<number> {
  const log = openSqliteLog({ directory: data })
  try {
    const [summary] = await log.neighbourhoods()
    return summary?.events ?? 0
  } finally {
    await log.close()
  }
}

describe('an import that is killed', () => {
  // Wherever the kill falls (reading, recording, or just after), the log holds all of the file or nothing.
  it.each([0, 200, 500, 1_000])(
    '%i ms after it began leaves all or nothing, and can be run again',
    async (wait) => {
      const directory = temporaryDirectory()
      const data = join(directory, 'data')
      const file = join(directory, 'contacts.csv')
      writeFileSync(file, `time,source,target\n${rows.join('\n')}\n`)
      const args = ['import', file, '--neighbourhood', 'hoekpolder', '--as', 'contacts', '--data', data]

      const { child, ended } = start(args)
      while (!existsSync(join(data, 'keys', 'hoekpolder.key')) && child.exitCode === null) await sleep(5)
      await sleep(wait)
      child.kill('SIGKILL')
      await ended
      const held = await eventsIn(data)
      expect(await weefsel(...args)).toMatchObject({ code: 0, err: '' })
      const whole = await eventsIn(data)
      expect(whole).toBeGreaterThan(ROWS)
      expect([0, whole]).toContain(held)
    },
  )
})
