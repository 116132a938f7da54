import { createConnection, createServer, type Socket } from 'node:net'
import { TLSSocket } from 'node:tls'
import { onTestFinished } from 'vitest'

/** The first bytes of a Bolt message: a structure with its number of fields, and its signature. */
const BEGIN = Buffer.from([0xb1, 0x11])
/** A whole message, with its length before and its end after it. */
const COMMIT = Buffer.from([0x00, 0x02, 0xb0, 0x12, 0x00, 0x00])

type Change = { readonly said: string; readonly becomes: string }
type Fate = 'pass' | 'lost before' | 'lost after'

/**
 * Stands before a Neo4j without encryption, hears what is said, and can lose a connection at a certain message. Gone
 * when the test is over.
 */
export async function ownBoltLine(url: string) {
  const { hostname, port } = new URL(url)
  const state = {
    /** Requests and answers since the last look. */
    asked: '',
    answered: '',
    /** The fate of the next message that begins a transaction, and of the next that commits one. */
    begin: 'pass' as Fate,
    commit: 'pass' as Fate,
    /** Changes what the server says, or what it is asked, to something as long. */
    instead: undefined as Change | undefined,
    askedInstead: undefined as Change | undefined,
    /** Holds back what is asked from the first message with this text on, until that is let through. */
    hold: undefined as { readonly at: string; readonly meanwhile: () => Promise<void> } | undefined,
    /** Its certificate and key, as PEM: then it speaks TLS only, as if the server had been started with it. */
    identity: undefined as { readonly certificate: Buffer; readonly key: Buffer } | undefined,
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
  function changed(bytes: Buffer, change: Change | undefined): Buffer {
    if (!change) return bytes
    const { said, becomes } = change
    return Buffer.from(bytes.toString('latin1').replaceAll(said, becomes), 'latin1')
  }

  function spokenWith(socket: Socket): Socket {
    if (!state.identity) return socket
    socket.on('error', () => socket.destroy())
    const { certificate: cert, key } = state.identity
    return new TLSSocket(socket, { isServer: true, cert, key })
  }

  const server = createServer((socket) => {
    const near = spokenWith(socket)
    const far = createConnection({ host: hostname, port: Number(port) })
    let isLost = false
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(one)
      one.on('error', () => {
        socket.destroy()
        far.destroy()
      })
      one.on('close', () => {
        open.delete(one)
        other.destroy()
        socket.destroy()
      })
    }
    near.on('data', async (bytes) => {
      const { hold } = state
      if (hold && bytes.includes(hold.at)) {
        state.hold = undefined
        near.pause()
        await hold.meanwhile()
        near.resume()
      }
      state.asked += bytes.toString('latin1')
      const fate = fateOf(bytes)
      if (fate === 'lost before') return near.destroy()
      isLost ||= fate === 'lost after'
      far.write(changed(bytes, state.askedInstead))
    })
    far.on('data', (bytes) => {
      // The commit happened, and its answer is lost.
      if (isLost) return far.destroy()
      state.answered += bytes.toString('latin1')
      near.write(changed(bytes, state.instead))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const cut = () => {
    for (const socket of open) socket.destroy()
  }
  onTestFinished(() => {
    cut()
    server.close()
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return { state, cut, url: `bolt://127.0.0.1:${address.port}` }
}
