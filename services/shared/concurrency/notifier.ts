/** Lets many wait for something to happen again, each from where they last looked. */
export type Notifier = {
  /** How often it has happened. */
  count(): number
  raise(): void
  /** Resolves when it has happened more often than `seen`, or when the wait is aborted. */
  past(seen: number, abort: AbortSignal): Promise<void>
}

export function createNotifier(): Notifier {
  let count = 0
  const waiting = new Set<() => void>()
  return {
    count: () => count,
    raise() {
      count += 1
      for (const wake of [...waiting]) wake()
    },
    past(seen, abort) {
      if (count > seen || abort.aborted) return Promise.resolve()
      return new Promise((resolve) => {
        const wake = () => {
          waiting.delete(wake)
          abort.removeEventListener('abort', wake)
          resolve()
        }
        waiting.add(wake)
        abort.addEventListener('abort', wake)
      })
    },
  }
}
