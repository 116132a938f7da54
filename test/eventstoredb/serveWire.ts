import { createStore } from './store.ts'
import { openStoreFile } from './storeFile.ts'
import { DIE_IN_APPEND } from './wireProcess.ts'
import { createWireServer } from './wireServer.ts'

// The wire-level server as a process of its own, so that it has a core of its own and can be killed: says where it
// answers, and ends with whoever started it. Arguments: the file that keeps what it holds (in memory without one),
// and its port (any free one).
const [file, port = '0'] = process.argv.slice(2)
const store = createStore(file === undefined ? {} : { kept: openStoreFile(file) })
const server = await createWireServer({ store, port: Number(port) })
process.on('message', (message) => {
  if (message !== DIE_IN_APPEND) return
  // The next append is on disk, and never answered.
  server.state.beforeAnswer = () => process.kill(process.pid, 'SIGKILL')
  process.send?.(message)
})
process.on('disconnect', () => process.exit(0))
process.send?.(server.url())
