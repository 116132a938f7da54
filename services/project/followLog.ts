import type { Position } from '../../events/index.ts'
import type { EventLog, LogBatch } from '../log/index.ts'
import { createBackoff } from '../shared/concurrency/backoff.ts'
import { errorMessage } from '../shared/errorMessage.ts'

export type FollowOptions = {
  readonly signal: AbortSignal
  /**
   * Handles each batch in order. When it throws, the batch is delivered again. The first batch is empty and
   * gives the starting position.
   */
  readonly onBatch: (batch: Pick<LogBatch, 'entries' | 'upTo'>) => Promise<void> | void
  /** Gets the reason while the log cannot be followed, and `undefined` when that is over. */
  readonly onTrouble: (trouble: string | undefined) => void
}

/**
 * Follows the log from its present end until the signal aborts. A failing log is tried again, with back-off.
 */
export async function followLog(log: EventLog, options: FollowOptions): Promise<void> {
  const { signal, onBatch, onTrouble } = options
  const backoff = createBackoff({ signal })
  let after: Position | undefined
  while (!signal.aborted) {
    try {
      if (after === undefined) {
        const head = await log.head()
        onTrouble(undefined)
        await onBatch({ entries: [], upTo: head })
        after = head
      }
      for await (const batch of log.subscribe({ after, signal })) {
        onTrouble(undefined)
        await onBatch(batch)
        after = batch.upTo
        backoff.reset()
      }
    } catch (error) {
      onTrouble(errorMessage(error))
      await backoff.wait()
    }
  }
}
