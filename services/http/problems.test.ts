import Fastify from 'fastify'
import { validatorCompiler } from 'fastify-type-provider-zod'
import { expect, onTestFinished, test } from 'vitest'
import { z } from 'zod'
import { PublicError } from '../shared/publicError.ts'
import { WorkersBusy } from '../shared/worker/index.ts'
import { Problem } from './problem.ts'
import { problems } from './problems.ts'

async function server(fails: () => never) {
  const lines: string[] = []
  const app = Fastify({ logger: { stream: { write: (line: string) => void lines.push(line) } } })
  onTestFinished(() => app.close())
  app.setValidatorCompiler(validatorCompiler)
  await app.register(problems)
  app.get('/fails', () => fails())
  app.get('/asks', { schema: { querystring: z.object({ depth: z.coerce.number().max(6) }) } }, () => ({}))
  return { app, logged: () => lines.join('') }
}

const failing = (error: Error) => () => {
  throw error
}

test('a fault of the server says nothing of itself, and is logged under the request it names', async () => {
  const { app, logged } = await server(failing(new Error('password hunter2 in /etc/secret')))
  const answer = await app.inject('/fails')
  const body = answer.json()
  expect(answer.statusCode).toBe(500)
  expect(answer.headers['content-type']).toBe('application/problem+json')
  expect(answer.body).not.toMatch(/hunter2|secret|at .*\.ts/)
  expect(body).toMatchObject({
    code: 'internal',
    title: 'Er ging iets mis',
    type: 'urn:weefsel:problem:internal',
  })
  const request = body.instance.replace('urn:weefsel:request:', '')
  expect(logged()).toContain(`"reqId":"${request}"`)
  expect(logged()).toContain('hunter2')
})

test('a problem is answered as it is', async () => {
  const { app } = await server(
    failing(new Problem('not-found', 'nobody of this id', [{ pointer: '/id', message: 'nobody' }])),
  )
  const answer = await app.inject({ url: '/fails', headers: { 'accept-language': 'en' } })
  expect(answer.statusCode).toBe(404)
  expect(answer.json()).toEqual({
    type: 'urn:weefsel:problem:not-found',
    title: 'Not found',
    status: 404,
    detail: 'nobody of this id',
    code: 'not-found',
    errors: [{ pointer: '/id', message: 'nobody' }],
  })
})

class Shut extends PublicError {
  readonly kind = { code: 'shut', status: 503, title: { nl: 'Dicht', en: 'Shut' } }
  readonly detail = 'it is shut'
}

test('an error that declares how it is answered says no more than that, and is logged whole', async () => {
  const { app, logged } = await server(failing(new Shut('/var/data/weefsel is shut')))
  const answer = await app.inject('/fails')
  expect(answer.statusCode).toBe(503)
  expect(answer.json()).toMatchObject({ code: 'shut', title: 'Dicht', detail: 'it is shut' })
  expect(answer.body).not.toContain('/var/data')
  expect(logged()).toContain('/var/data/weefsel is shut')
})

test('when too much is computed at once, the answer says when to come back', async () => {
  const { app } = await server(failing(new WorkersBusy(7)))
  const answer = await app.inject({ url: '/fails', headers: { 'accept-language': 'en' } })
  expect(answer.statusCode).toBe(503)
  expect(answer.headers['retry-after']).toBe('7')
  expect(answer.json()).toMatchObject({ code: 'busy', title: 'Too busy right now' })
})

test('a parameter that is not as expected is named', async () => {
  const { app } = await server(failing(new Error('not asked')))
  const answer = await app.inject('/asks?depth=9')
  expect(answer.statusCode).toBe(400)
  expect(answer.json()).toMatchObject({ code: 'invalid-parameters', errors: [{ pointer: '/depth' }] })
})

test('an address that is not there is answered as a problem', async () => {
  const { app } = await server(failing(new Error('not asked')))
  const answer = await app.inject({ url: '/nowhere?q=Anna', headers: { 'accept-language': 'en' } })
  expect(answer.statusCode).toBe(404)
  expect(answer.json()).toMatchObject({ code: 'not-found', title: 'Not found' })
  expect(answer.body).not.toContain('Anna')
})
