import { execFile, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, readFile, rename } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import neo4j from 'neo4j-driver'
import { javaFor, maven, version as wanted } from './options.ts'

const here = fileURLToPath(new URL('.', import.meta.url))
const OPENS = ['java.nio', 'java.io', 'sun.nio.ch', 'java.util.concurrent', 'java.lang']
export const USER = 'neo4j'
export const PASSWORD = 'neo4j-for-tests'

export type StartOptions = {
  readonly store: string
  /** The process with which the server goes. */
  readonly owner: number
  /** Whether the store goes with the server. */
  readonly passing: boolean
  readonly port?: number
  readonly version?: string
  /** For a short life: there in half the time, and slower than others once those have warmed up. */
  readonly brief?: boolean
}

export type RunningServer = {
  readonly url: string
  readonly port: number
  /** Ends the process at once, as a power cut would. */
  kill(): Promise<void>
  stop(): Promise<void>
}

/** A real Neo4j, started from Maven artifacts as a process of its own, with its password set. */
export async function startServer({
  store,
  owner,
  passing,
  port,
  version = wanted,
  brief = false,
}: StartOptions): Promise<RunningServer> {
  const java = javaFor(version)
  if (!java) throw new Error(`no Java here that runs Neo4j ${version}`)
  const isNew = !existsSync(join(store, 'data'))
  const chosen = port ?? (await freePort())
  await mkdir(store, { recursive: true })
  const server = spawn(
    java,
    [
      ...OPENS.map((name) => `--add-opens=java.base/${name}=ALL-UNNAMED`),
      ...(brief ? ['-XX:TieredStopAtLevel=1'] : []),
      ...['-Xms256m', '-Xmx512m', '-XX:+UseSerialGC', '-cp', await classpath(version)],
      ...[
        join(here, 'Neo4jServer.java'),
        store,
        String(chosen),
        String(owner),
        passing ? 'passing' : 'staying',
      ],
    ],
    { stdio: ['ignore', 'pipe', 'pipe'], detached: true },
  )
  const said: string[] = []
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()))
  createInterface(server.stderr).on('line', (line) => said.push(line))
  await new Promise<void>((resolve, reject) => {
    createInterface(server.stdout).on('line', (line) => (line === 'ready' ? resolve() : said.push(line)))
    server.once('error', reject)
    server.once('exit', () =>
      reject(new Error(`Neo4j ${version} did not start: ${said.slice(-12).join(' | ')}`)),
    )
  })
  const url = `bolt://127.0.0.1:${chosen}`
  if (isNew) await setPassword(url)
  server.unref()
  const end = async (signal: NodeJS.Signals) => {
    server.ref()
    server.kill(signal)
    await ended
  }
  return { url, port: chosen, kill: () => end('SIGKILL'), stop: () => end('SIGTERM') }
}

async function setPassword(url: string) {
  const driver = neo4j.driver(url, neo4j.auth.basic(USER, 'neo4j'))
  try {
    await driver.executeQuery(
      'ALTER CURRENT USER SET PASSWORD FROM $old TO $new',
      { old: 'neo4j', new: PASSWORD },
      { database: 'system' },
    )
  } finally {
    await driver.close()
  }
}

/** Where the jars of this version lie; Maven fetches them the first time. */
async function classpath(version: string): Promise<string> {
  const kept = join(tmpdir(), `weefsel-neo4j-${version}-${process.getuid?.() ?? 0}.classpath`)
  const isThere = async () => {
    const text = existsSync(kept) ? await readFile(kept, 'utf8') : ''
    return text !== '' && text.split(':').every((jar) => existsSync(jar)) ? text : undefined
  }
  const known = await isThere()
  if (known) return known
  const making = `${kept}.${process.pid}`
  await promisify(execFile)(maven!, [
    ...['-B', '-q', '-f', join(here, 'pom.xml'), 'dependency:build-classpath'],
    ...[`-Dneo4j.version=${version}`, `-Dmdep.outputFile=${making}`],
  ])
  await rename(making, kept)
  return (await isThere()) ?? ''
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise<void>((resolve) => server.close(() => resolve()))
  if (address === null || typeof address === 'string') throw new Error('no free port')
  return address.port
}
