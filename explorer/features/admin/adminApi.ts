import { type Answer, ask, type Body } from '../../api/client.ts'

export type Token = Answer<'get', '/api/v1/tokens'>['tokens'][number]
export type Grant = Token['grant']
export type Session = Answer<'get', '/api/v1/sessions'>['sessions'][number]
/** Somebody who looked, as the access log tells it. */
export type AccessEntry = Answer<'get', '/api/v1/audit'>['entries'][number]
export type Verdict = Answer<'get', '/api/v1/audit/verdict'>
export type Found = Answer<'post', '/api/v1/neighbourhoods/{neighbourhood}/residents/find'>['found'][number]
export type NewToken = Body<'post', '/api/v1/tokens'>

/** The query of the access log; days as `YYYY-MM-DD`. */
export type AccessLogQuery = {
  readonly neighbourhood?: string | undefined
  readonly resident?: string | undefined
  readonly who?: string | undefined
  readonly from?: string | undefined
  readonly until?: string | undefined
}

/** Empty fields are not sent. */
const given = <T extends object>(asked: T): Partial<T> =>
  Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== '')) as Partial<T>

/** Everything that only the administrator asks. */
export const admin = {
  tokens: async () => (await ask('get', '/api/v1/tokens', {})).tokens,
  makeToken: (wanted: NewToken) => ask('post', '/api/v1/tokens', { body: wanted }),
  revoke: (id: string) => ask('post', '/api/v1/tokens/{id}/revoke', { path: { id } }),
  people: () => ask('get', '/api/v1/sessions', {}),
  signOut: (id: string) => ask('post', '/api/v1/sessions/{id}/end', { path: { id } }),
  makeLink: async () => (await ask('post', '/api/v1/sign-in-links', {})).path,
  accessLog: (asked: AccessLogQuery, limit: number, before?: number) =>
    ask('get', '/api/v1/audit', { query: { ...given(asked), limit, before } }),
  verify: (noted: string) => ask('get', '/api/v1/audit/verdict', { query: given({ noted }) }),
  keys: () => ask('get', '/api/v1/keys', {}),
  /** A service that is not ready says so with a status of failure, and with the same words. */
  readiness: () => ask('get', '/health/ready', { even: 503 }),
  parked: async () => (await ask('get', '/parked', {})).parked,
  backup: () => ask('get', '/api/v1/backup', {}),
  find: async (neighbourhood: string, resident: string) => {
    const path = '/api/v1/neighbourhoods/{neighbourhood}/residents/find'
    return (await ask('post', path, { path: { neighbourhood }, body: { resident } })).found
  },
}
