import { openSqliteLog, sealedLog } from '../../services/log/index.ts'
import { createVault, openKeyStore } from '../../services/vault/index.ts'
import { ownDirectory } from '../support/directory.ts'
import { logContract } from './logContract.ts'

logContract('SQLite, sealed', async () => {
  const directory = await ownDirectory()
  const open = async (now?: () => number) =>
    sealedLog(openSqliteLog({ directory, ...(now && { now }) }), createVault(openKeyStore({ directory })))
  return { open, reopen: () => open(), dispose: async () => {} }
})
