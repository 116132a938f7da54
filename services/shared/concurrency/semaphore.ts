/** A counting semaphore: work runs while it holds a permit; the others wait, first come first served. */
export type Semaphore = {
  withPermit<T>(work: () => Promise<T>): Promise<T>
}

export function createSemaphore(permits: number): Semaphore {
  const waiters: (() => void)[] = []
  let available = permits
  return {
    async withPermit(work) {
      if (available > 0) available -= 1
      else await new Promise<void>((resolve) => waiters.push(resolve))
      try {
        return await work()
      } finally {
        // The permit goes straight to the first waiter, so that no newcomer can take it first.
        const next = waiters.shift()
        if (next) next()
        else available += 1
      }
    },
  }
}
