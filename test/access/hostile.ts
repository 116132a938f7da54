import fc from 'fast-check'
import { z } from 'zod'

const parameter = z.looseObject({ name: z.string(), in: z.string(), schema: z.looseObject({}).optional() })
const operation = z.looseObject({
  parameters: z.array(parameter).default([]),
  requestBody: z.unknown().optional(),
  responses: z.record(
    z.string(),
    z.looseObject({ content: z.record(z.string(), z.looseObject({})).optional() }),
  ),
})
export type Operation = z.output<typeof operation> & { readonly method: string; readonly path: string }

const document = z.object({ paths: z.record(z.string(), z.record(z.string(), operation)) })

/** Every call that the description of the interface names. */
export const operationsIn = (description: unknown): Operation[] =>
  Object.entries(document.parse(description).paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, found]) => ({ ...found, method: method.toUpperCase(), path })),
  )

/** Input of attackers and broken programs. */
const nasty = fc.constantFrom(
  '',
  ' ',
  '0',
  '-1',
  '1e309',
  '9007199254740993',
  'NaN',
  'null',
  'undefined',
  'true',
  '[]',
  '{}',
  `' OR 1=1 --`,
  '"; DROP TABLE event; --',
  '}) MATCH (n) DETACH DELETE n //',
  '<script>alert(1)</script>',
  '../../../../etc/passwd',
  '..%2f..%2fetc%2fpasswd',
  '%00',
  '\u0000',
  '%ff%fe',
  '\u202e\u2066',
  '__proto__',
  'constructor',
  'toString',
  '\r\nset-cookie: a=b',
  'x'.repeat(5_000),
  '2026-02-30',
  '2026-03-01T25:00:00Z',
  '+275760-09-13',
  '-271821-04-20',
  '0000-01-01',
  '9999-12-31T23:59:59.999Z',
  '99999999999d',
  '0d',
  'all',
)

const uuids = fc.constantFrom(
  '00000001-0000-4000-8000-000000000001',
  '00000001-0000-4000-8000-000000000006',
  '00000002-0000-4000-8000-000000000001',
  '00000000-0000-0000-0000-000000000000',
  'FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF',
)
const moments = fc.constantFrom(
  '2026-03-01',
  '2026-03-15T12:00:00Z',
  '1900-01-01',
  '2199-12-31',
  '7',
  '999999',
)

/** Something for one parameter: often what its schema says, as often what it does not. */
function valueFor(schema: Readonly<Record<string, unknown>> | undefined): fc.Arbitrary<string> {
  const closed = Array.isArray(schema?.enum) ? [fc.constantFrom(...schema.enum.map(String))] : []
  const numbers = fc.integer({ min: -5, max: 2_000 }).map(String)
  const usual = fc.oneof(
    uuids,
    moments,
    numbers,
    ...closed,
    fc.constantFrom('180d', 'all', 'informal', 'area', 'csv'),
  )
  return fc.oneof(
    { weight: 3, arbitrary: usual },
    { weight: 2, arbitrary: nasty },
    fc.string({ unit: 'binary', maxLength: 30 }),
  )
}

const json = fc.oneof(
  fc.json({ maxDepth: 4 }),
  fc.constantFrom(
    '',
    '{',
    '[[[[',
    'null',
    '{"__proto__":{"a":1}}',
    '['.repeat(2_000),
    `"${'x'.repeat(20_000)}"`,
  ),
)
const event = fc.record(
  {
    id: fc.oneof(uuids, nasty),
    type: fc.oneof(
      fc.constantFrom('resident-registered', 'resident-met-resident', 'event-corrected', 'need-voiced'),
      nasty,
    ),
    occurredAt: fc.oneof(moments, nasty),
    precision: fc.oneof(fc.constantFrom('day', 'instant', 'month'), nasty),
    data: fc.dictionary(
      fc.oneof(fc.constantFrom('resident', 'residents', 'name', 'event', 'replacement'), nasty),
      fc.oneof(uuids, nasty, fc.array(uuids), fc.integer(), fc.constant(null)),
    ),
  },
  { requiredKeys: [] },
)
const body = fc.oneof(
  json,
  event.map((one) => JSON.stringify(one)),
  fc.array(event, { maxLength: 3 }).map((some) => JSON.stringify(some)),
  fc.array(event, { maxLength: 3 }).map((some) => some.map((one) => JSON.stringify(one)).join('\n')),
  fc
    .record({
      changes: fc.array(
        fc.oneof(fc.record({ remove: uuids }), fc.record({ gather: fc.array(uuids) }), event),
      ),
    })
    .map((one) => JSON.stringify(one)),
)

const types = fc.constantFrom(
  'application/json',
  'application/x-ndjson',
  'text/plain',
  'application/x-www-form-urlencoded',
  'multipart/form-data',
  'application/json; charset=utf-16',
  'nonsense',
  '',
)
const headers = fc.dictionary(
  fc.constantFrom(
    'accept',
    'accept-language',
    'if-none-match',
    'range',
    'last-event-id',
    'x-forwarded-for',
    'origin',
    'cookie',
    'content-encoding',
    'expect',
  ),
  fc.oneof(
    fc.constantFrom(
      '*/*',
      'text/html',
      'bytes=0-1',
      '-1',
      'https://evil.example',
      'weefsel-session=x',
      'gzip',
      'nl;q=2,en;q=',
    ),
    fc.string({ unit: 'grapheme-ascii', maxLength: 40 }),
  ),
  { maxKeys: 3 },
)

export type Hostile = {
  readonly operation: Operation
  readonly method: string
  readonly url: string
  readonly headers: Record<string, string>
  readonly payload: string | undefined
}

const encoded = (value: string) => encodeURIComponent(value.toWellFormed())

/** Requests like those of the description, and unlike them. */
export function hostileTo(
  operations: readonly Operation[],
  neighbourhoods: readonly string[],
): fc.Arbitrary<Hostile> {
  return fc.constantFrom(...operations).chain((operation) => {
    const inPath = operation.parameters.filter((one) => one.in === 'path')
    const inQuery = operation.parameters.filter((one) => one.in === 'query')
    const neighbourhood = fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...neighbourhoods) }, nasty)
    const path = fc.record(
      Object.fromEntries(
        inPath.map(({ name, schema }) => [name, name === 'neighbourhood' ? neighbourhood : valueFor(schema)]),
      ),
    )
    const known = inQuery.map(({ name, schema }) => fc.tuple(fc.constant(name), valueFor(schema)))
    const stray = fc.tuple(
      fc.oneof(nasty, fc.constantFrom('other', 'asOf', 'limit', '__proto__')),
      fc.oneof(nasty, fc.constantFrom(...neighbourhoods)),
    )
    const query = fc.array(fc.oneof(...known, stray), { maxLength: 4 })
    const method = fc.oneof(
      { weight: 6, arbitrary: fc.constant(operation.method) },
      fc.constantFrom('GET', 'POST', 'HEAD', 'OPTIONS', 'PUT', 'DELETE', 'PATCH'),
    )
    return fc
      .record({ path, query, method, headers, type: types, payload: fc.option(body, { nil: undefined }) })
      .map(({ path: values, query: pairs, method: used, headers: sent, type, payload }): Hostile => {
        const address = operation.path.replace(/\{(\w+)\}/g, (_, name: string) =>
          encoded(String(values[name] ?? '')),
        )
        const search = pairs.map(([name, value]) => `${encoded(name)}=${encoded(value)}`).join('&')
        return {
          operation,
          method: used,
          url: search ? `${address}?${search}` : address,
          headers: { ...sent, ...(payload !== undefined && type && { 'content-type': type }) },
          payload: used === 'GET' || used === 'HEAD' ? undefined : payload,
        }
      })
  })
}
