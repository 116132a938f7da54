import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openSqliteLog } from '../../services/log/index.ts'
import { logContract } from './logContract.ts'

logContract('SQLite', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'weefsel-log-'))
  return {
    open: async (now) => openSqliteLog({ directory, ...(now && { now }) }),
    reopen: async () => openSqliteLog({ directory }),
    dispose: () => rm(directory, { recursive: true, force: true }),
  }
})
