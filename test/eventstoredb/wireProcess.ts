import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { z } from 'zod'

/** The message that makes the process end in its next append. */
export const DIE_IN_APPEND = 'die in an append'

/** How often it is tried to take the port again: for a moment another process may have it. */
const ATTEMPTS = 50

/**
 * The wire-level server as a process that can be killed as by a power cut and started again, on the same port and
 * with everything that it had acknowledged.
 * @param file where it keeps what it holds
 */
export async function startWireProcess(file: string) {
  let child: ChildProcess
  let url = ''

  async function start(): Promise<void> {
    for (let attempt = 1; ; attempt++) {
      const port = url === '' ? '0' : new URL(url).port
      child = fork(new URL('./serveWire.ts', import.meta.url), [file, port], { stdio: 'ignore' })
      const told: unknown[] = await Promise.race([once(child, 'message'), once(child, 'exit').then(() => [])])
      if (told.length > 0) {
        url = z.url().parse(told[0])
        return
      }
      if (attempt === ATTEMPTS) throw new Error('the wire-level server does not start')
      await sleep(100)
    }
  }

  async function end(dying: ChildProcess): Promise<void> {
    if (dying.exitCode !== null || dying.signalCode !== null) return
    dying.kill('SIGKILL')
    await once(dying, 'exit')
  }

  await start()
  return {
    url: () => url,
    start,
    /** Ends it at once, wherever it is. */
    kill: () => end(child),
    /** It will end in the next append, which is on disk then and was not answered. */
    async willDieInAppend(): Promise<{ readonly dead: Promise<unknown> }> {
      const dead = once(child, 'exit')
      const understood = once(child, 'message')
      child.send(DIE_IN_APPEND)
      await understood
      return { dead }
    },
  }
}
