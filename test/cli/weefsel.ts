import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll } from 'vitest'

const script = fileURLToPath(new URL('../../scripts/weefsel.ts', import.meta.url))

const directories: string[] = []
const children = new Set<ChildProcess>()
afterAll(async () => {
  for (const child of children) child.kill('SIGKILL')
  for (const directory of directories) rmSync(directory, { recursive: true, force: true })
})

export function temporaryDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), 'weefsel-cli-'))
  directories.push(directory)
  return directory
}

/** The environment without the settings of the person who runs the tests. */
const plainEnvironment = () =>
  Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !name.startsWith('WEEFSEL_') && name !== 'PORT'),
  )

export function start(args: readonly string[], environment: Record<string, string> = {}, cwd = tmpdir()) {
  const child = spawn(process.execPath, [script, ...args], {
    cwd,
    env: { ...plainEnvironment(), ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  children.add(child)
  const said = { out: '', err: '' }
  child.stdout.on('data', (text) => {
    said.out += text
  })
  child.stderr.on('data', (text) => {
    said.err += text
  })
  const ended = new Promise<{ code: number | null; signal: string | null }>((resolve) => {
    child.once('close', (code, signal) => {
      children.delete(child)
      resolve({ code, signal })
    })
  })
  return { child, said, ended }
}

/** Runs `weefsel` to its end. */
export async function weefsel(...args: readonly string[]) {
  return weefselIn({}, ...args)
}

export async function weefselIn(environment: Record<string, string>, ...args: readonly string[]) {
  const { said, ended } = start(args, environment)
  const { code } = await ended
  return { code, ...said }
}

/** Starts a server and waits until it says where it answers. */
export async function serving(...args: readonly string[]) {
  const started = start([...args, '--port', '0'])
  const url = await new Promise<string>((resolve, reject) => {
    started.child.stderr.on('data', () => {
      const found = /^Weefsel: (\S+)$/m.exec(started.said.err)
      if (found) resolve(found[1]!)
    })
    started.child.once('close', () => reject(new Error(started.said.err)))
  })
  return {
    url,
    /** The output so far. */
    said: () => started.said.err,
    async stop() {
      started.child.kill('SIGTERM')
      return started.ended
    },
  }
}
