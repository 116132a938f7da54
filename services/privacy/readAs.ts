import type { FastifyRequest } from 'fastify'
import { type Instant, isUuid } from '../../events/index.ts'
import { DAY } from '../shared/time.ts'
import type { Sight } from './sight.ts'

/** Replaces every id in a value that was sent. */
export function mapIds(value: unknown, idOf: (sent: string) => string): unknown {
  if (typeof value === 'string') {
    const folded = value.toLowerCase()
    return isUuid(folded) ? idOf(folded) : value
  }
  if (Array.isArray(value)) return value.map((one) => mapIds(one, idOf))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, mapIds(inner, idOf)]))
}

/** Moments that a question may name, after they were read. */
const moments = ['asOf', 'since', 'from', 'until'] as const

/**
 * Translates the question of a reader under pseudonyms: to real ids, and to moments no finer than the reader may
 * know, so that asking an hour earlier and later does not show when something happened.
 */
export function readAs(request: FastifyRequest, sight: Sight, now: Instant): void {
  if (sight.lens !== 'pseudonymous') return
  request.params = mapIds(request.params, sight.realIdOf)
  request.body = mapIds(request.body, sight.realIdOf)
  request.query = askedAs(mapIds(request.query, sight.realIdOf) as Record<string, unknown>, sight, now)
}

/** A question after it was read, with moments and stretches no finer than who asks may be told; the same for others. */
export function askedAs<Q extends Readonly<Record<string, unknown>>>(
  asked: Q,
  sight: Sight,
  now: Instant,
): Q {
  if (sight.lens !== 'pseudonymous') return asked
  const query: Record<string, unknown> = { ...asked }
  for (const name of moments) {
    const asked = query[name]
    if (typeof asked === 'number') query[name] = sight.askable(asked)
  }
  // Now is a moment as well.
  query.asOf ??= sight.askable(now)
  if (query.step === 'day' && sight.days(1) === 0) query.step = 'week'
  const { knownAt, window } = query
  if (typeof window === 'object' && window !== null && 'days' in window && 'milliseconds' in window) {
    const days = sight.days(Number(window.days) + Number(window.milliseconds) / DAY) || 1
    query.window = Number.isFinite(days) ? { ...window, days, milliseconds: 0 } : window
  }
  if (typeof knownAt === 'object' && knownAt !== null && 'moment' in knownAt) {
    query.knownAt = { moment: sight.askable(Number(knownAt.moment)) }
  }
  return query as Q
}
