import childProcess from 'node:child_process'
import { syncBuiltinESMExports } from 'node:module'
import net from 'node:net'

// Keeps unit tests to the process that they run in: that is what makes them quick, and lets them run anywhere.
const refuse = (does: string) => () => {
  throw new Error(
    `a unit test ${does}: end the name of its file in .service.test.ts, .browser.test.ts or .engines.test.ts`,
  )
}

net.Server.prototype.listen = refuse('opens a server')
net.Socket.prototype.connect = refuse('asks a server')
const starts = refuse('starts a process')
for (const name of ['exec', 'execFile', 'execFileSync', 'execSync', 'fork', 'spawn', 'spawnSync'] as const) {
  Object.assign(childProcess, { [name]: starts })
}
// Named imports are refused as well.
syncBuiltinESMExports()
