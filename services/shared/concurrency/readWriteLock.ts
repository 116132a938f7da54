/** A read-write lock: many readers at once, or one writer alone. */
export type ReadWriteLock = {
  /** Runs at once unless a writer holds the lock, then after that writer. */
  withRead<T>(work: () => Promise<T>): Promise<T>
  /** Waits for the readers at work, and lets no other in until this is done. */
  withWrite<T>(work: () => Promise<T>): Promise<T>
}

export function createReadWriteLock(): ReadWriteLock {
  const readers = new Set<Promise<unknown>>()
  let writer: Promise<void> | undefined

  return {
    async withRead(work) {
      while (writer) await writer
      const reading = work()
      readers.add(reading)
      try {
        return await reading
      } finally {
        readers.delete(reading)
      }
    },
    async withWrite(work) {
      while (writer) await writer
      const { promise, resolve: release } = Promise.withResolvers<void>()
      writer = promise
      try {
        await Promise.allSettled(readers)
        return await work()
      } finally {
        writer = undefined
        release()
      }
    },
  }
}
