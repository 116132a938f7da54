/** A mutex for each key: work that shares a key runs one after the other, other work runs at once. */
export type KeyedMutex = {
  /** Waits until all of these keys are free, locks them in one step, and unlocks them when the work is done. */
  runExclusive<T>(keys: readonly string[], work: () => Promise<T>): Promise<T>
}

export function createKeyedMutex(): KeyedMutex {
  const locked = new Map<string, Promise<void>>()

  return {
    async runExclusive(keys, work) {
      for (;;) {
        const busy = keys.map((key) => locked.get(key)).filter((released) => released !== undefined)
        if (busy.length === 0) break
        await Promise.all(busy)
      }
      const { promise: released, resolve: release } = Promise.withResolvers<void>()
      for (const key of keys) locked.set(key, released)
      try {
        return await work()
      } finally {
        for (const key of keys) locked.delete(key)
        release()
      }
    },
  }
}
