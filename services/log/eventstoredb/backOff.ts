import { setTimeout as sleep } from 'node:timers/promises'

const FIRST = 50
const LONGEST = 1_000

/** Waits that grow until something goes well again. */
export function createBackOff() {
  let next = FIRST
  return {
    reset() {
      next = FIRST
    },
    /** Waits; ends early, without a fault, when the signal aborts. */
    async wait(signal: AbortSignal): Promise<void> {
      // Between half and the whole of it, so that many who lost the same server do not come back at once.
      const time = next * (0.5 + Math.random() / 2)
      next = Math.min(next * 2, LONGEST)
      await sleep(time, undefined, { signal }).catch((error: unknown) => {
        if (!signal.aborted) throw error
      })
    },
  }
}
