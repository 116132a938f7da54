import { openAudit } from '../../services/access/audit/index.ts'
import { type Benchmark, quickest, type Result } from './benchmark.ts'
import { inDirectory } from './history.ts'

const ENTRIES = 4_000
/** This many readers ask at the same time, each again after its answer. */
const READERS = 32
const RUNS = 3

const statement = {
  at: 1,
  who: 'person:somebody',
  role: 'kwartiermaker',
  lens: 'named',
  neighbourhood: 'here',
  what: 'graph',
  residents: null,
  asOf: null,
} as const

/** Entries a second, each waited for. */
async function rate(durable: boolean, readers: number, entries: number): Promise<number> {
  return inDirectory(async (directory) => {
    const audit = openAudit(directory, { durable })
    try {
      const { ms } = await quickest(RUNS, () =>
        Promise.all(
          Array.from({ length: readers }, async () => {
            for (let n = 0; n < entries / readers; n++) await audit.record(statement)
          }),
        ),
      )
      return entries / (ms / 1_000)
    } finally {
      audit.close()
    }
  })
}

async function compared(name: string, readers: number, entries: number): Promise<Result> {
  const value = await rate(true, readers, entries)
  const reference = await rate(false, readers, entries)
  const against = 'the same without waiting for the disk'
  const ratio = value / reference
  return { name, value, unit: 'entries/s', against, reference, ratio, goal: null, holds: true }
}

async function run(): Promise<Result[]> {
  return [
    await compared(`the access log, ${READERS} readers at once`, READERS, ENTRIES),
    await compared('the access log, one reader', 1, ENTRIES / 10),
  ]
}

export const benchmarks: readonly Benchmark[] = [{ name: 'access-log', run }]
