import { type ChildProcess, spawn } from 'node:child_process'
import { dirname } from 'node:path'
import { onTestFinished } from 'vitest'

export type Command = {
  readonly arguments: readonly string[]
  readonly environment: Readonly<Record<string, string>>
  /** The folder of the image. */
  readonly directory: string
}

/** Runs a command as a container would: with the variables it is given, and none of ours. */
export function start({ arguments: given, environment, directory }: Command) {
  const [program = '', ...rest] = given
  const child = spawn(program, rest, {
    cwd: directory,
    // `node` is the Node of the image, which is that of the tests.
    env: { PATH: dirname(process.execPath), ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const said = { out: '', err: '' }
  child.stdout.on('data', (text) => {
    said.out += text
  })
  child.stderr.on('data', (text) => {
    said.err += text
  })
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  onTestFinished(async () => {
    child.kill('SIGKILL')
    await ended
  })
  return { child, said, ended }
}

/** Runs a command to its end. */
export async function run(command: Command) {
  const { said, ended } = start(command)
  return { code: await ended, ...said }
}

/** Resolves with the port that a service says it answers on. */
export function portOf({ child, said }: { child: ChildProcess; said: { err: string } }): Promise<number> {
  return new Promise((resolve, reject) => {
    const look = () => {
      const port = /^Weefsel: http:\/\/\S+:(\d+)$/m.exec(said.err)?.[1]
      if (port !== undefined) resolve(Number(port))
    }
    child.stderr?.on('data', look)
    child.once('close', () => reject(new Error(`it ended: ${said.err}`)))
    look()
  })
}
