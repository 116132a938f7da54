import { setTimeout as sleep } from 'node:timers/promises'

/** Waits this many milliseconds. Ends early, without an error, when the signal aborts. */
export async function delay(milliseconds: number, signal?: AbortSignal): Promise<void> {
  await sleep(milliseconds, undefined, signal && { signal }).catch((error: unknown) => {
    if (!signal?.aborted) throw error
  })
}
