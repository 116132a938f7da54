import { createStore } from './store.ts'
import { openStoreFile } from './storeFile.ts'
import { DIE_IN_APPEND } from './wireProcess.ts'
import { createWireServer } from './wireServer.ts'

// The wire-level server as its own process, so that it has its own core and can be killed. It prints its address and
// ends with its parent. Arguments: the file that keeps what it holds (in memory without one), and its port (any free
// one).
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
