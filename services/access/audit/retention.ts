import type { Instant } from '../../../events/index.ts'
import { DAY } from '../../shared/time.ts'
import type { Audit } from './openAudit.ts'

/**
 * For how long the access log is kept when nothing else is set. The GDPR names no period; for access to files of care
 * the Dutch decree names at least five years (Stcrt. 2019, 38007), as long as a claim for damage lives (art. 3:310 BW).
 */
export const ACCESS_LOG_YEARS = 5

/** The same day, `years` years earlier. */
export function yearsBefore(now: Instant, years: number): Instant {
  const date = new Date(now)
  date.setUTCFullYear(date.getUTCFullYear() - years)
  return date.getTime()
}

export type RetentionOptions = {
  readonly years: number
  readonly now: () => Instant
  /** Hears that nothing could be taken out, and why. */
  readonly onTrouble: (error: unknown) => void
}

/** Takes out what is past its time, now and every day. @returns how to stop that. */
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
