import type { Instant } from '../../events/index.ts'
import type { LensName } from '../roles/index.ts'
import type { DateStep } from './projects.ts'

/** The view of one reader, as the few functions that every answer is put through. */
export type Sight = {
  readonly lens: LensName
  /** The period after which they learn of what is recorded: only when that day or week is over. Left out: at once. */
  readonly hears?: DateStep
  /** The id under which this reader knows a person, thing or event. */
  idOf(real: string): string
  /** The real id behind one that this reader gave; one that is not theirs becomes an id that nobody has. */
  realIdOf(given: string): string
  /** Whether they may know who this is: name, reference, groups and what was noted. */
  mayKnow(id: string): boolean
  /** A moment, as exactly as they may have it. */
  moment(text: string): string
  instant(at: Instant): Instant
  /** A stretch of time in days. */
  days(count: number): number
  /** How far back or up to when they may ask: never finer than what they may be told. */
  askable(at: Instant): Instant
}

declare module 'fastify' {
  interface FastifyContextConfig {
    /**
     * Puts the answers of a route through the sight of the caller. It says field by field what leaves: what it does
     * not name stays behind. A handler that streams does so itself.
     */
    mask?: ((answer: never, sight: Sight) => unknown) | 'by-handler'
  }
}

const same = <T>(value: T): T => value

/** Everything as it is recorded. */
export const named: Sight = {
  lens: 'named',
  idOf: same,
  realIdOf: same,
  mayKnow: () => true,
  moment: same,
  instant: same,
  days: same,
  askable: same,
}

/** Everybody is there; only those in the set have a name. */
export const acquaintedWith = (known: ReadonlySet<string>): Sight => ({
  ...named,
  lens: 'acquainted',
  mayKnow: (id) => known.has(id),
})
