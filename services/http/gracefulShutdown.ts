import type { Socket } from 'node:net'
import type { FastifyInstance } from 'fastify'

/**
 * Graceful shutdown: a closing server answers the requests in progress, then stops at once. Node alone would
 * also wait, for a minute or longer, for two kinds of connection: one without any request (browsers open
 * these in advance), and one with a request in progress when the shutdown began.
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
