import type { Socket } from 'node:net'
import type { FastifyInstance } from 'fastify'

/**
 * Graceful shutdown: answers the requests under way, then stops at once. Node by itself waits for two kinds of
 * connection as well, a minute and longer: one over which nothing was ever asked (browsers open those to have them at
 * hand), and one over which something was being answered when the closing began.
 */
export function gracefulShutdown(app: FastifyInstance): void {
  const silent = new Set<Socket>()
  let isClosing = false
  app.server.on('connection', (socket) => {
    if (isClosing) {
      socket.destroy()
      return
    }
    silent.add(socket)
    socket.once('close', () => silent.delete(socket))
  })
  app.server.on('request', ({ socket }, response) => {
    silent.delete(socket)
    response.once('close', () => {
      if (isClosing) app.server.closeIdleConnections()
    })
  })
  app.addHook('preClose', async () => {
    isClosing = true
    for (const socket of silent) socket.destroy()
  })
}
