/** One figure, beside what it is held against in the same run. */
export type Result = {
  readonly name: string
  readonly value: number
  readonly unit: string
  /** The peer or limit; with `reference` and `ratio` null when it is not on this machine. */
  readonly against: string
  readonly reference: number | null
  readonly ratio: number | null
  /** What the ratio must be, in words; `null` when the figure is only shown. */
  readonly goal: string | null
  readonly holds: boolean
}

export type Benchmark = {
  readonly name: string
  readonly goal?: string
  run(): Promise<Result[]>
}

/** How long something takes: the quickest of several runs, in milliseconds, and what it gave. */
export async function quickest<T>(
  runs: number,
  work: () => T | Promise<T>,
): Promise<{ ms: number; gave: T }> {
  const start = performance.now()
  const gave = await work()
  const ms = performance.now() - start
  if (runs <= 1) return { ms, gave }
  const again = await quickest(runs - 1, work)
  return again.ms < ms ? again : { ms, gave }
}
