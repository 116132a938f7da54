import { Writable } from 'node:stream'
import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { neighbourhoodName } from '../../events/index.ts'
import { problemBody } from '../../services/http/index.ts'
import type { Grant } from '../../services/roles/index.ts'
import { isLongRun, rounds } from '../support/rounds.ts'
import { people, street } from '../support/street.ts'
import { type Hostile, hostileTo, type Operation, operationsIn } from './hostile.ts'
import { grants, tokenOf } from './roles.ts'
import { ownApp } from './server.ts'

/** The number of requests; a hundred thousand in a long run. */
const REQUESTS = rounds(2_000)

// Words that stand in no code. Gerrit and Hana have no tie with the partner.
const OURS = 'Zonnebloemkanarie'
const THEIRS = 'Duindoornkanarie'

const people_ = (canary: string) => [
  ...street,
  {
    type: 'resident-registered',
    occurredAt: '2026-01-01',
    data: { resident: people.hana, name: canary, reference: `${canary}-7`, area: 'Hoekpolder' },
  },
]

const there: Grant = { role: 'kwartiermaker', neighbourhoods: [neighbourhoodName.parse('there')] }

/** The schema of an answer, as the description of the interface says it. */
function schemaOf({ responses }: Operation, status: number): object | undefined {
  const schema = responses[status]?.content?.['application/json']?.schema
  return typeof schema === 'object' && schema !== null ? schema : undefined
}

test(`${REQUESTS} hostile requests: none breaks the server, answers outside the schema, or tells of others`, {
  timeout: Math.max(120_000, REQUESTS * 60),
}, async () => {
  const faults: string[] = []
  const logStream = new Writable({
    write(line, _, done) {
      faults.push(String(line))
      done()
    },
  })
  const { app, access, weefsel } = await ownApp({ logLevel: 'error', logStream })
  for (const [neighbourhood, canary, grant] of [
    ['here', OURS, grants.kwartiermaker],
    ['there', THEIRS, there],
  ] as const) {
    const url = `/api/v1/neighbourhoods/${neighbourhood}/events`
    const headers = tokenOf(access, grant)
    const sent = await app.inject({ method: 'POST', url, payload: people_(canary), headers })
    expect(sent.statusCode, sent.body).toBe(201)
  }
  await weefsel.settled()
  // The live feed does not end; it is listened to in its own test.
  const { components } = z.object({ components: z.looseObject({}) }).parse(app.swagger())
  const operations = operationsIn(app.swagger()).filter(({ path }) => !path.endsWith('/live'))
  const senders = [undefined, ...Object.values(grants)].map((grant) => ({
    role: grant?.role ?? 'nobody',
    headers: grant ? tokenOf(access, grant) : {},
  }))
  // A caller who gets in can do more harm than one who does not.
  const insiders = senders.filter(({ role }) => role === 'kwartiermaker' || role === 'partner')
  const ajv = new Ajv2020({ strict: false, validateFormats: false })
  const validators = new Map<object, ReturnType<typeof ajv.compile>>()
  const validatorOf = (schema: object) => {
    // The shapes that have a name stand beside the calls.
    const known = validators.get(schema) ?? ajv.compile({ ...schema, components })
    validators.set(schema, known)
    return known
  }

  const counts = new Map<number, number>()
  async function mustHold(role: string, { operation, method, url, headers, payload }: Hostile, own: object) {
    const answer = await app.inject({
      method: method as 'GET',
      url,
      headers: { ...headers, ...own },
      ...(payload !== undefined && { payload }),
    })
    const { statusCode, body } = answer
    counts.set(statusCode, (counts.get(statusCode) ?? 0) + 1)
    expect(statusCode, `${body} ${faults.at(-1)}`).toBeLessThan(500)
    expect(body).not.toContain(THEIRS)
    if (role !== 'kwartiermaker') expect(body).not.toContain(OURS)
    expect(body).not.toMatch(/\n\s+at |node_modules|\/services\//)
    const type = String(answer.headers['content-type'] ?? '')
    if (statusCode >= 400 && method !== 'HEAD' && type.includes('json')) {
      expect(problemBody.safeParse(JSON.parse(body)).success, body).toBe(true)
    }
    const schema = method === operation.method ? schemaOf(operation, statusCode) : undefined
    if (!schema || statusCode >= 400) return
    const valid = validatorOf(schema)
    expect(valid(JSON.parse(body)), `${JSON.stringify(valid.errors)} ${body.slice(0, 300)}`).toBe(true)
  }

  const requests = fc.tuple(
    fc.oneof({ weight: 2, arbitrary: fc.constantFrom(...senders) }, fc.constantFrom(...insiders)),
    hostileTo(operations, ['here', 'there', 'nowhere']),
  )
  await fc.assert(
    fc.asyncProperty(requests, async ([{ role, headers }, request]) => mustHold(role, request, headers)),
    { numRuns: REQUESTS },
  )
  // Requests that are all refused at the door would show little.
  expect(counts.get(200) ?? 0).toBeGreaterThan(REQUESTS / 20)
  if (isLongRun) console.info(Object.fromEntries(counts))
  const health = await app.inject('/health/ready')
  expect(z.object({ ready: z.boolean(), parked: z.number() }).parse(health.json())).toMatchObject({
    ready: true,
    parked: 0,
  })
})
