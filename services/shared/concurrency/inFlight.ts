/** Tracks work in flight, so that a graceful shutdown can wait for it. */
export type InFlight = {
  track<T>(work: Promise<T>): Promise<T>
  /** Resolves when everything that is in flight now has succeeded or failed. */
  settled(): Promise<void>
}

export function createInFlight(): InFlight {
  const works = new Set<Promise<unknown>>()
  return {
    async track(work) {
      works.add(work)
      try {
        return await work
      } finally {
        works.delete(work)
      }
    },
    async settled() {
      await Promise.allSettled(works)
    },
  }
}
