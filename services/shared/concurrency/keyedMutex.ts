/** Ids that somebody is at work on: who sends the same event twice at once gets one answer after the other. */
export type KeyedMutex = {
  /** Waits until all of these are free, then takes them in one step. */
  acquire(ids: readonly string[]): Promise<{ release(): void }>
}

export function createKeyedMutex(): KeyedMutex {
  const taken = new Map<string, Promise<void>>()

  return {
    async acquire(ids) {
      for (;;) {
        const busy = ids.map((id) => taken.get(id)).filter((claim) => claim !== undefined)
        if (busy.length === 0) break
        await Promise.all(busy)
      }
      const { promise, resolve } = Promise.withResolvers<void>()
      for (const id of ids) taken.set(id, promise)
      return {
        release() {
          for (const id of ids) taken.delete(id)
          resolve()
        },
      }
    },
  }
}
