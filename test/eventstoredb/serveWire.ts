import { createWireServer } from './wireServer.ts'

// The wire-level server as a process of its own, so that it has a core of its own: says where it answers, and ends
// with whoever started it.
const server = await createWireServer()
process.send?.(server.url())
process.on('disconnect', () => process.exit(0))
