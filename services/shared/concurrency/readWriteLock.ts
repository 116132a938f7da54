/** Lets many work at once, or one alone. */
export type ReadWriteLock = {
  /** Runs at once unless somebody works alone, then after them. */
  withRead<T>(work: () => Promise<T>): Promise<T>
  /** Waits until nobody else is at work, and lets nobody in until this is done. */
  withWrite<T>(work: () => Promise<T>): Promise<T>
}

export function createReadWriteLock(): ReadWriteLock {
  const atWork = new Set<Promise<unknown>>()
  let held: Promise<void> | undefined

  return {
    async withRead(work) {
      while (held) await held
      const working = work()
      atWork.add(working)
      try {
        return await working
      } finally {
        atWork.delete(working)
      }
    },
    async withWrite(work) {
      while (held) await held
      const { promise, resolve } = Promise.withResolvers<void>()
      held = promise
      try {
        await Promise.allSettled(atWork)
        return await work()
      } finally {
        held = undefined
        resolve()
      }
    },
  }
}
