import { setTimeout as sleep } from 'node:timers/promises'

const FIRST = 50
const LONGEST = 5_000

/** Waits that grow, with a spread so that many do not come back at once, until something goes well again. */
export function createBackOff(signal: AbortSignal) {
  let next = FIRST
  return {
    reset() {
      next = FIRST
    },
    /** Ends early, without a fault, when the signal aborts. */
    async wait(): Promise<void> {
      const time = next * (0.75 + Math.random() / 4)
      next = Math.min(next * 2, LONGEST)
      await pause(time, signal)
    },
  }
}

/** Waits so many milliseconds, or until the signal aborts. */
export async function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  await sleep(milliseconds, undefined, { signal }).catch((error: unknown) => {
    if (!signal.aborted) throw error
  })
}
