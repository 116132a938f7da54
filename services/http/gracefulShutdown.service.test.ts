import { once } from 'node:events'
import { Agent, get } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import Fastify from 'fastify'
import { expect, onTestFinished, test, vi } from 'vitest'
import { gracefulShutdown } from './gracefulShutdown.ts'

/** A server whose one answer comes when it is told to. */
async function slowServer() {
  const app = Fastify({ forceCloseConnections: 'idle' })
  gracefulShutdown(app)
  const asked = Promise.withResolvers<void>()
  const answer = Promise.withResolvers<string>()
  app.get('/', async () => {
    asked.resolve()
    return answer.promise
  })
  await app.listen({ port: 0, host: '127.0.0.1' })
  onTestFinished(() => app.close())
  return { app, asked, answer, port: (app.server.address() as AddressInfo).port }
}

test('a connection over which nothing was asked does not keep a server from stopping', async () => {
  const { app, port } = await slowServer()
  const accepted = once(app.server, 'connection')
  const socket = connect(port, '127.0.0.1')
  onTestFinished(() => {
    socket.destroy()
  })
  await accepted
  await app.close()
  expect(app.server.listening).toBe(false)
})

test('what was asked before a server was stopped is answered, and then it stops', async () => {
  const { app, asked, answer, port } = await slowServer()
  const agent = new Agent({ keepAlive: true })
  onTestFinished(() => agent.destroy())
  const answered = new Promise<number | undefined>((resolve, reject) => {
    get({ port, host: '127.0.0.1', agent }, (response) => {
      response.resume()
      response.once('end', () => resolve(response.statusCode))
    }).once('error', reject)
  })
  await asked.promise
  const closed = app.close()
  await vi.waitFor(() => expect(app.server.listening).toBe(false), 20_000)
  answer.resolve('here')
  expect(await answered).toBe(200)
  await closed
})
