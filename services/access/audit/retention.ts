import type { Instant } from '../../../events/index.ts'
import { DAY } from '../../shared/time.ts'
import type { Audit } from './openAudit.ts'

/**
 * The default retention of the access log. The GDPR names no period. For access to care files the Dutch
 * decree names at least five years (Stcrt. 2019, 38007), the limitation period of a claim for damages (art.
 * 3:310 BW).
 */
export const ACCESS_LOG_YEARS = 5

/** The same day, this many years earlier. */
export function yearsBefore(now: Instant, years: number): Instant {
  const date = new Date(now)
  date.setUTCFullYear(date.getUTCFullYear() - years)
  return date.getTime()
}

export type RetentionOptions = {
  readonly years: number
  readonly now: () => Instant
  /** Called with the error when pruning failed. */
  readonly onTrouble: (error: unknown) => void
}

/** Prunes expired entries now and every day. @returns a function that stops it */
export function keepToRetention(
  audit: Pick<Audit, 'prune'>,
  { years, now, onTrouble }: RetentionOptions,
): () => void {
  function prune() {
    try {
      audit.prune(yearsBefore(now(), years), now())
    } catch (error) {
      onTrouble(error)
    }
  }
  prune()
  const daily = setInterval(prune, DAY).unref()
  return () => clearInterval(daily)
}
