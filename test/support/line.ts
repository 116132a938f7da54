import { createConnection, createServer, type Socket } from 'node:net'

/** Stands between somebody and a server on this machine, and can cut every connection at once. */
export async function createLine(port: number) {
  const open = new Set<Socket>()
  const keep = (socket: Socket, other: Socket) => {
    open.add(socket)
    socket.on('error', () => other.destroy())
    socket.on('close', () => {
      open.delete(socket)
      other.destroy()
    })
  }
  const server = createServer((near) => {
    const far = createConnection({ host: '127.0.0.1', port })
    keep(near, far)
    keep(far, near)
    near.pipe(far).pipe(near)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  const cut = () => {
    for (const socket of open) socket.destroy()
  }
  return {
    port: address.port,
    cut,
    close() {
      cut()
      server.close()
    },
  }
}
