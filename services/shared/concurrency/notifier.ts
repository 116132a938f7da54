/**
 * A condition variable: many wait until something has happened again. A waiter reads the version first,
 * checks for work, and waits for a later version, so that it misses no notification in between.
 */
export type Notifier = {
  /** Grows by one with each notification. */
  version(): number
  notifyAll(): void
  /** Resolves when the version is past `seen`, or when the signal aborts. */
  waitPast(seen: number, signal: AbortSignal): Promise<void>
}

export function createNotifier(): Notifier {
  let version = 0
  const waiters = new Set<() => void>()
  return {
    version: () => version,
    notifyAll() {
      version += 1
      for (const wake of [...waiters]) wake()
    },
    waitPast(seen, signal) {
      if (version > seen || signal.aborted) return Promise.resolve()
      return new Promise((resolve) => {
        const wake = () => {
          waiters.delete(wake)
          signal.removeEventListener('abort', wake)
          resolve()
        }
        waiters.add(wake)
        signal.addEventListener('abort', wake)
      })
    },
  }
}
