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
        // Hand the permit to the first waiter directly, so that no newcomer takes it first.
        const next = waiters.shift()
        if (next) next()
        else available += 1
      }
    },
  }
}
