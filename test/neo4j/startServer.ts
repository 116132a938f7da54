import { execFile, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises'
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
}

/**
 * A short life: quickly there, at the price of speed that only a long one would win back. The classes come from the
 * artifacts of Neo4j, and need no proof that they are sound.
 */
const BRIEF = [
  ...['-XX:TieredStopAtLevel=1', '-XX:+UnlockDiagnosticVMOptions', '-XX:-BytecodeVerificationRemote'],
  ...['-XX:+UseSerialGC', '-Xms256m', '-Xmx512m'],
]

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
      ...BRIEF,
      ...['-cp', await classpath(java, version), 'Neo4jServer', store],
      ...[String(chosen), String(owner), passing ? 'passing' : 'staying'],
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

/** Where the jars of this version lie, which Maven fetches the first time, and the compiled server. */
async function classpath(java: string, version: string): Promise<string> {
  const source = join(here, 'Neo4jServer.java')
  const digest = createHash('sha256')
    .update(await readFile(source))
    .digest('hex')
    .slice(0, 8)
  const kept = join(tmpdir(), `weefsel-neo4j-${version}-${process.getuid?.() ?? 0}-${digest}`)
  const list = join(kept, 'classpath')
  const isThere = async () => {
    const text = existsSync(list) ? await readFile(list, 'utf8') : ''
    return text !== '' && text.split(':').every((jar) => existsSync(jar)) ? text : undefined
  }
  const known = await isThere()
  if (known) return `${kept}:${known}`
  await rm(kept, { recursive: true, force: true })
  const making = await mkdtemp(`${kept}.`)
  await promisify(execFile)(maven!, [
    ...['-B', '-q', '-f', join(here, 'pom.xml'), 'dependency:build-classpath'],
    ...[`-Dneo4j.version=${version}`, `-Dmdep.outputFile=${join(making, 'classpath')}`],
  ])
  const jars = await readFile(join(making, 'classpath'), 'utf8')
  // Compiled once, and not at each start. A Java without development tools has the compiler as a module.
  await promisify(execFile)(java, [
    ...['-m', 'jdk.compiler/com.sun.tools.javac.Main', '-cp', jars, '-d', making, source],
  ])
  await rename(making, kept).catch(async (error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error
    // Another test came first, with the same.
    await rm(making, { recursive: true })
  })
  return `${kept}:${jars}`
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise<void>((resolve) => server.close(() => resolve()))
  if (address === null || typeof address === 'string') throw new Error('no free port')
  return address.port
}
