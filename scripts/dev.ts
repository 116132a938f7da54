import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createServer as createSocket } from 'node:net'
import { fileURLToPath } from 'node:url'
import { createServer } from 'vite'
import { InvalidSetting, readSettings } from '../services/app/config.ts'
import { errorMessage } from '../services/shared/errorMessage.ts'

/** Everything that the service answers; the rest is the explorer, served by Vite with hot reload. */
const OF_SERVICE = ['/api', '/docs', '/health', '/metrics', '/sign-in']
const HOST = '127.0.0.1'
const command = fileURLToPath(new URL('./weefsel.ts', import.meta.url))

class WrongUse extends Error {}

/** Reads `.env`, when there is one. @throws {WrongUse | InvalidSetting} naming the variable that is wrong */
function readEnvironment() {
  try {
    if (existsSync('.env')) process.loadEnvFile('.env')
  } catch (error) {
    throw new WrongUse(`.env cannot be read: ${errorMessage(error)}`)
  }
  return readSettings(process.env)
}

const freePort = () =>
  new Promise<number>((resolve, reject) => {
    const socket = createSocket()
    socket.once('error', reject)
    socket.listen(0, HOST, () => {
      const address = socket.address()
      socket.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })

/** The service on the demo, started again whenever a file that it imports changes. */
function startService(port: number, data: string): ChildProcess {
  const given = [
    '--watch',
    '--watch-preserve-output',
    command,
    'demo',
    '--port',
    String(port),
    '--data',
    data,
  ]
  return spawn(process.execPath, given, { stdio: ['ignore', 'inherit', 'inherit'] })
}

/** @throws {WrongUse} when the port is taken */
async function startExplorer(port: number, service: string) {
  const explorer = await createServer({
    configFile: fileURLToPath(new URL('../explorer/vite.config.ts', import.meta.url)),
    clearScreen: false,
    server: {
      host: HOST,
      port,
      strictPort: true,
      proxy: Object.fromEntries(OF_SERVICE.map((path) => [path, { target: service, changeOrigin: false }])),
    },
  })
  try {
    return await explorer.listen()
  } catch (error) {
    await explorer.close()
    if (errorMessage(error).includes('already in use'))
      throw new WrongUse(`port ${port} is in use by another program; choose another with PORT`)
    throw error
  }
}

try {
  const { port, data } = readEnvironment()
  const behind = await freePort()
  const explorer = await startExplorer(port, `http://${HOST}:${behind}`)
  const service = startService(behind, data)
  console.log(`The explorer with hot reload: http://${HOST}:${port} (Ctrl-C stops it)`)
  const stop = async () => {
    service.kill('SIGTERM')
    await explorer.close()
    process.exit()
  }
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
  service.once('exit', (code) => {
    console.error('the service has ended; the explorer shows nothing without it')
    process.exitCode = code ?? 1
    void stop()
  })
} catch (error) {
  if (!(error instanceof WrongUse || error instanceof InvalidSetting)) throw error
  console.error(error.message)
  process.exitCode = 2
}
