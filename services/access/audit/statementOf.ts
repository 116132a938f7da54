import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { type Instant, isEventType, subjectsOf } from '../../../events/index.ts'
import type { LensName } from '../../roles/index.ts'
import type { AccessStatement } from './entry.ts'

/** The lenses that show individual people. */
const seesPeople: ReadonlySet<LensName> = new Set(['named', 'acquainted', 'pseudonymous'])

const UNDER = '/api/v1/neighbourhoods/:neighbourhood/'
const asked = z.object({ asOf: z.number().optional().catch(undefined) })
const named = z.object({ neighbourhood: z.string() })

const file = z.object({
  id: z.string(),
  ego: z.object({ nodes: z.array(z.object({ id: z.string(), kind: z.string() })) }),
})
const page = z.object({
  events: z.array(z.object({ type: z.string(), data: z.record(z.string(), z.unknown()) })),
})

const pairs = z.object({ doubles: z.array(z.object({ residents: z.array(z.object({ id: z.string() })) })) })
const sides = z.object({
  residents: z.array(
    z.object({
      id: z.string(),
      lines: z.array(z.object({ with: z.object({ id: z.string(), kind: z.string() }) })),
    }),
  ),
})
const search = z.object({ found: z.array(z.object({ id: z.string(), kind: z.string() })) })
/** Questions with a body. They write nothing. */
const asks: ReadonlySet<string> = new Set(['what-if', 'search'])

/** The residents in an answer; `null` when it is about everybody. */
function residentsIn(what: string, answer: unknown): string[] | null {
  if (what === 'residents/:id') {
    const read = file.safeParse(answer)
    if (!read.success) return null
    const around = read.data.ego.nodes.filter(({ kind }) => kind === 'resident').map(({ id }) => id)
    return [...new Set([read.data.id, ...around])]
  }
  if (what === 'search') {
    const read = search.safeParse(answer)
    return read.success ? read.data.found.flatMap(({ id, kind }) => (kind === 'resident' ? [id] : [])) : null
  }
  if (what === 'doubles') {
    const read = pairs.safeParse(answer)
    const ids = read.data?.doubles.flatMap(({ residents }) => residents.map(({ id }) => id))
    return ids ? [...new Set(ids)] : null
  }
  if (what === 'doubles/:one/:other') {
    const read = sides.safeParse(answer)
    const ids = read.data?.residents.flatMap(({ id, lines }) => [
      id,
      ...lines.flatMap((line) => (line.with.kind === 'resident' ? [line.with.id] : [])),
    ])
    return ids ? [...new Set(ids)] : null
  }
  if (what === 'events' || what === 'ties/:one/:other') {
    const read = page.safeParse(answer)
    if (!read.success) return null
    const ids = read.data.events.flatMap(({ type, data }) =>
      isEventType(type)
        ? subjectsOf(type, data).flatMap(({ kind, id }) => (kind === 'resident' ? [id] : []))
        : [],
    )
    return [...new Set(ids)]
  }
  return null
}

/** The resident that a URL is about, if it is about one. */
function residentAsked(what: string, params: unknown): string[] | null {
  const read = z.object({ id: z.string() }).safeParse(params)
  return what.startsWith('residents/:id') && read.success ? [read.data.id] : null
}

/**
 * The statement about an answer for the access log. Undefined for answers that show no people: recording,
 * figures of groups, and routes without a neighbourhood.
 * @param answer the answer of the handler, with real ids; absent when it is streamed
 */
export function statementOf(
  request: FastifyRequest,
  now: Instant,
  answer?: unknown,
): AccessStatement | undefined {
  const { principal, grant, lens } = request.access
  const { url = '' } = request.routeOptions
  if (!principal || !seesPeople.has(lens) || !url.startsWith(UNDER)) return undefined
  const what = url.slice(UNDER.length)
  if (request.method === 'HEAD' || (request.method !== 'GET' && !asks.has(what))) return undefined
  return {
    at: now,
    who: principal.id,
    role: grant?.role ?? null,
    lens,
    neighbourhood: named.parse(request.params).neighbourhood,
    what,
    residents: residentsIn(what, answer) ?? residentAsked(what, request.params),
    asOf: asked.parse(request.query).asOf ?? null,
  }
}
