import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach } from 'vitest'
import { neighbourhoodName, type RecordedEvent } from '../../events/index.ts'
import {
  type ImportKind,
  type ImportReport,
  type ImportRequest,
  lineIdsUnder,
  logTarget,
  runImport,
} from '../../services/import/index.ts'
import { isUnreadable, openSqliteLog } from '../../services/log/index.ts'
import { openKeyStore } from '../../services/vault/index.ts'
import { openLookupKey } from '../../services/vault/lookupKey.ts'
import { event } from '../support/events.ts'

export const hoekpolder = neighbourhoodName.parse('hoekpolder')
export const NOW = Date.parse('2026-11-22T10:00:00Z')
export const TODAY = '2026-11-22'

type Asked = Partial<Pick<ImportRequest, 'at' | 'dryRun' | 'keepGood' | 'map' | 'where' | 'neighbourhood'>>

const open: { close(): Promise<void>; directory: string }[] = []
afterEach(async () => {
  for (const { close, directory } of open.splice(0)) {
    await close()
    rmSync(directory, { recursive: true })
  }
})

/** A data directory of its own, and files beside it. */
export function workbench() {
  const directory = mkdtempSync(join(tmpdir(), 'weefsel-import-'))
  const data = join(directory, 'data')
  mkdirSync(data)
  const log = openSqliteLog({ directory: data, now: () => NOW })
  const keys = openKeyStore({ directory: data })
  async function close() {
    await log.close()
    keys.close()
  }
  open.push({ close, directory })

  const file = (name: string, content: string | Uint8Array): string => {
    const path = join(directory, name)
    writeFileSync(path, content)
    return path
  }
  return {
    log,
    file,
    /** Imports files that are there. */
    async importFiles(files: readonly string[], as: ImportKind, asked: Asked = {}) {
      const neighbourhood = asked.neighbourhood ?? hoekpolder
      const key = await openLookupKey(keys, data, neighbourhood)
      const request: ImportRequest = {
        files,
        as,
        neighbourhood,
        map: new Map(),
        where: [],
        dryRun: false,
        keepGood: false,
        now: NOW,
        subject: key.idOf,
        lineIds: lineIdsUnder(key, log, neighbourhood),
        ...asked,
      }
      return runImport(
        request,
        logTarget(log, neighbourhood, 'import', () => NOW),
      )
    },
    /** Imports one CSV file with this content. */
    importText(content: string | Uint8Array, as: ImportKind, asked: Asked = {}) {
      return this.importFiles([file('given.csv', content)], as, asked)
    },
    /** Retracts these events. */
    async takeBack(ids: readonly string[]) {
      const retractions = ids.map((id) =>
        event('event-retracted', { event: id, reason: 'verkeerde lijst' }, TODAY),
      )
      await log.append({ neighbourhood: hoekpolder, recordedBy: 'test', events: retractions })
    },
    async events(neighbourhood = hoekpolder): Promise<RecordedEvent[]> {
      const events: RecordedEvent[] = []
      for await (const { entries } of log.read({ neighbourhood })) {
        for (const entry of entries) if (!isUnreadable(entry) && entry.known) events.push(entry)
      }
      return events
    },
  }
}

export const typesOf = (events: readonly RecordedEvent[]) => {
  const counts: Record<string, number> = {}
  for (const { type } of events) counts[type] = (counts[type] ?? 0) + 1
  return counts
}

/** The remarks of a report, as the command shows them. */
export const saidIn = ({ remarks }: ImportReport): readonly string[] => remarks.map(({ en }) => en)
