/** A mutex: work runs alone, in the order in which it was given. */
export type Mutex = {
  runExclusive<T>(work: () => Promise<T>): Promise<T>
  /** Resolves when nothing runs and nothing waits. */
  idle(): Promise<void>
}

export function createMutex(): Mutex {
  let tail: Promise<unknown> = Promise.resolve()
  return {
    runExclusive(work) {
      const done = tail.then(work)
      // The next work runs even when this one fails. The caller gets the error.
      tail = done.catch(() => undefined)
      return done
    },
    async idle() {
      for (let last: unknown; last !== tail; ) {
        last = tail
        await tail
      }
    },
  }
}
