import * as z from 'zod/mini'
import { request, Unreachable } from '../../api/http.ts'
import { roles } from '../../who/me.ts'

const grant = z.object({
  role: z.enum(roles),
  /** Empty for all of them. */
  neighbourhoods: z.array(z.string()),
  partner: z.nullable(z.string()),
  project: z.nullable(z.string()),
})
export type Grant = z.infer<typeof grant>

const token = z.object({
  id: z.string(),
  label: z.string(),
  grant,
  created: z.string(),
  until: z.string(),
  used: z.nullable(z.string()),
  state: z.enum(['works', 'expired', 'revoked']),
})
export type Token = z.infer<typeof token>

const session = z.object({
  id: z.string(),
  who: z.string(),
  grants: z.array(grant),
  began: z.string(),
  seen: z.string(),
  own: z.boolean(),
})
export type Session = z.infer<typeof session>

const people = z.object({
  sessions: z.array(session),
  signIn: z.nullable(
    z.object({
      issuer: z.string(),
      claim: z.string(),
      values: z.nullable(z.array(z.object({ value: z.string(), grants: z.array(grant) }))),
    }),
  ),
})

const look = z.object({
  n: z.number(),
  at: z.string(),
  who: z.string(),
  role: z.nullable(z.enum(roles)),
  lens: z.string(),
  neighbourhood: z.string(),
  what: z.string(),
  residents: z.nullable(z.number()),
})
/** Somebody who looked, as the access log tells it. */
export type Look = z.infer<typeof look>

const looks = z.object({
  entries: z.array(look),
  next: z.nullable(z.number()),
  chain: z.object({ entries: z.number(), hash: z.string() }),
})

const verdict = z.object({
  whole: z.boolean(),
  entries: z.number(),
  hash: z.nullable(z.string()),
  keptFrom: z.nullable(z.string()),
  reason: z.nullable(z.string()),
})
export type Verdict = z.infer<typeof verdict>

const keys = z.object({
  open: z.boolean(),
  reason: z.nullable(z.string()),
  missing: z.boolean(),
  master: z.enum(['beside-the-keys', 'environment', 'file']),
  neighbourhoods: z.array(z.object({ neighbourhood: z.string(), kept: z.number(), destroyed: z.number() })),
  unfinished: z.number(),
})
export type Keys = z.infer<typeof keys>

const readiness = z.object({
  ready: z.boolean(),
  behindEvents: z.number(),
  behindSeconds: z.number(),
  parked: z.number(),
  trouble: z.nullable(z.string()),
  keys: z.object({ open: z.boolean(), reason: z.nullable(z.string()) }),
})
export type Readiness = z.infer<typeof readiness>

const parked = z.object({
  neighbourhood: z.string(),
  position: z.number(),
  type: z.string(),
  reason: z.string(),
})
export type Parked = z.infer<typeof parked>

const backup = z.object({
  last: z.nullable(z.object({ madeAt: z.string(), events: z.nullable(z.number()), keys: z.boolean() })),
})
export type Backup = z.infer<typeof backup>

const found = z.object({
  resident: z.string(),
  standing: z.enum(['here', 'away', 'forgotten']),
  events: z.number(),
  due: z.nullable(z.enum(['retention-past', 'basis-withdrawn', 'objected-to-everything'])),
})
export type Found = z.infer<typeof found>

/** What is asked of the access log; days as `YYYY-MM-DD`. */
export type LookQuery = {
  readonly neighbourhood?: string | undefined
  readonly resident?: string | undefined
  readonly who?: string | undefined
  readonly from?: string | undefined
  readonly until?: string | undefined
}

export type NewToken = {
  readonly grant: Readonly<Record<string, string>>
  readonly until: string
  readonly label: string
  readonly dates?: string
}

const posted = (body: unknown): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
})

const query = (fields: Readonly<Record<string, string | number | undefined>>) =>
  new URLSearchParams(
    Object.entries(fields).flatMap(([key, value]) =>
      value === undefined || value === '' ? [] : [[key, String(value)]],
    ),
  )

const inside = (neighbourhood: string) => `/api/v1/neighbourhoods/${encodeURIComponent(neighbourhood)}`

/** A service that is not ready says so with a status of failure, and with the same words. */
async function askReadiness(): Promise<Readiness> {
  try {
    const response = await fetch('/health/ready', { headers: { accept: 'application/json' } })
    return readiness.parse(await response.json())
  } catch (error) {
    throw new Unreachable(error)
  }
}

/** Everything that only the administrator asks. */
export const admin = {
  tokens: () => request('/api/v1/tokens', z.object({ tokens: z.array(token) })).then(({ tokens }) => tokens),
  makeToken: (wanted: NewToken) =>
    request('/api/v1/tokens', z.object({ token: z.string(), info: token }), posted(wanted)),
  revoke: (id: string) =>
    request(`/api/v1/tokens/${encodeURIComponent(id)}/revoke`, z.object({ revoked: z.string() }), posted({})),
  people: () => request('/api/v1/sessions', people),
  signOut: (id: string) =>
    request(`/api/v1/sessions/${encodeURIComponent(id)}/end`, z.object({ ended: z.string() }), posted({})),
  looks: (asked: LookQuery, limit: number, before?: number) =>
    request(`/api/v1/audit?${query({ ...asked, limit, before })}`, looks),
  verify: (noted: string) => request(`/api/v1/audit/verdict?${query({ noted })}`, verdict),
  keys: () => request('/api/v1/keys', keys),
  readiness: askReadiness,
  parked: () => request('/parked', z.object({ parked: z.array(parked) })).then((answer) => answer.parked),
  backup: () => request('/api/v1/backup', backup),
  find: (neighbourhood: string, resident: string) =>
    request(
      `${inside(neighbourhood)}/residents/find`,
      z.object({ found: z.array(found) }),
      posted({ resident }),
    ).then((answer) => answer.found),
}
