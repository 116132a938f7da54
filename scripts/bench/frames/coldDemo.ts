import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cp } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { makeDemo } from '../../commands/demo.ts'
import { DEMO_SEED, DEMO_UNTIL } from '../../demo/index.ts'
import { inDirectory } from '../history.ts'

const command = fileURLToPath(new URL('../../weefsel.ts', import.meta.url))

/** Runs something against a server with the demo, in a process of its own that nobody has asked anything yet. */
export type ColdDemo = <T>(work: (url: string) => Promise<T>) => Promise<T>

/** Makes the demo once, and gives every server a copy of it. */
export const withDemo = <T>(work: (cold: ColdDemo) => Promise<T>): Promise<T> =>
  inDirectory(async (data) => {
    await makeDemo(data, DEMO_SEED, DEMO_UNTIL)
    return work((one) =>
      inDirectory(async (copy) => {
        await cp(data, copy, { recursive: true })
        return served(copy, one)
      }),
    )
  })

async function served<T>(data: string, work: (url: string) => Promise<T>): Promise<T> {
  const given = [command, 'demo', '--data', data, '--host', '127.0.0.1', '--port', '0']
  const server = spawn(process.execPath, given, {
    cwd: join(command, '../..'),
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  try {
    return await work(await addressOf(server.stderr))
  } finally {
    if (server.exitCode === null && server.kill('SIGTERM')) await once(server, 'exit')
  }
}

async function addressOf(lines: NodeJS.ReadableStream): Promise<string> {
  for await (const line of createInterface({ input: lines })) {
    const [, url] = /^Weefsel: (\S+)/.exec(line) ?? []
    if (url) return url
  }
  throw new Error('the server with the demo did not start')
}
