import { createConnection, createServer, type Socket } from 'node:net'
import { onTestFinished } from 'vitest'

/** How messages of Bolt begin: a structure with so many fields, and its signature. */
const BEGIN = Buffer.from([0xb1, 0x11])
/** A whole message, with its length before and its end after it. */
const COMMIT = Buffer.from([0x00, 0x02, 0xb0, 0x12, 0x00, 0x00])

type Fate = 'pass' | 'lost before' | 'lost after'

/**
 * Stands before a Neo4j without encryption, hears what is said, and can lose a connection at a certain message. Gone
 * when the test is over.
 */
export async function ownBoltLine(url: string) {
  const { hostname, port } = new URL(url)
  const state = {
    /** What was asked and answered since the last look. */
    asked: '',
    answered: '',
    /** What becomes of the next message that begins a transaction, and of the next that commits one. */
    begin: 'pass' as Fate,
    commit: 'pass' as Fate,
    /** Changes what the server says, to something as long. */
    instead: undefined as { readonly said: string; readonly becomes: string } | undefined,
  }
  const open = new Set<Socket>()

  function fateOf(bytes: Buffer): Fate {
    const { begin, commit } = state
    if (commit !== 'pass' && bytes.includes(COMMIT)) {
      state.commit = 'pass'
      return commit
    }
    if (begin !== 'pass' && bytes.includes(BEGIN)) {
      state.begin = 'pass'
      return begin
    }
    return 'pass'
  }
  function changed(bytes: Buffer): Buffer {
    if (!state.instead) return bytes
    const { said, becomes } = state.instead
    return Buffer.from(bytes.toString('latin1').replaceAll(said, becomes), 'latin1')
  }

  const server = createServer((near) => {
    const far = createConnection({ host: hostname, port: Number(port) })
    let isLost = false
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(one)
      one.on('error', () => other.destroy())
      one.on('close', () => {
        open.delete(one)
        other.destroy()
      })
    }
    near.on('data', (bytes) => {
      state.asked += bytes.toString('latin1')
      const fate = fateOf(bytes)
      if (fate === 'lost before') return near.destroy()
      isLost ||= fate === 'lost after'
      far.write(bytes)
    })
    far.on('data', (bytes) => {
      // It was done, and nobody hears of it.
      if (isLost) return far.destroy()
      state.answered += bytes.toString('latin1')
      near.write(changed(bytes))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    for (const socket of open) socket.destroy()
    server.close()
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return { state, url: `bolt://127.0.0.1:${address.port}` }
}
