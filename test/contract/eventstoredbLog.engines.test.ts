import { openEventStoreLog } from '../../services/log/index.ts'
import { eventStoreUrl } from '../eventstoredb/realServer.ts'
import { createWireServer } from '../eventstoredb/wireServer.ts'
import { logContract } from './logContract.ts'

logContract(eventStoreUrl ? 'EventStoreDB' : 'the wire-level server', async () => {
  const server = eventStoreUrl ? undefined : await createWireServer()
  const url = eventStoreUrl ?? server?.url() ?? ''
  // A name of its own for each test, so that many can share a real server.
  const prefix = `test-${crypto.randomUUID()}-`
  return {
    open: (now) => openEventStoreLog({ url, prefix, ...(now && { now }) }),
    reopen: () => openEventStoreLog({ url, prefix }),
    dispose: async () => server?.stop(),
  }
})
