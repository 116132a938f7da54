import { z } from 'zod'

/** One figure, beside what it is held against in the same run. */
const measured = z.object({
  name: z.string(),
  value: z.number(),
  unit: z.string(),
  /** The peer or limit; with `reference` and `ratio` null when it is not on this machine. */
  against: z.string(),
  reference: z.number().nullable(),
  ratio: z.number().nullable(),
  /** The required ratio, in words; `null` when the figure is only shown. */
  goal: z.string().nullable(),
  holds: z.boolean(),
})

/** No figure, and why: something is not on this machine, which holds; or the benchmark failed, which does not. */
const unmeasured = z.object({ name: z.string(), unmeasured: z.string(), holds: z.boolean() })

export const result = z.union([measured, unmeasured])
export type Result = Readonly<z.infer<typeof result>>

export const notHere = (name: string, needs: string): Result => ({
  name,
  unmeasured: `not here: needs ${needs}`,
  holds: true,
})

export const failed = (name: string, why: string): Result => ({
  name,
  unmeasured: `failed: ${why}`,
  holds: false,
})

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
