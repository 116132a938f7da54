import { spawnSync } from 'node:child_process'
import { createReadStream, existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline/promises'
import { fileURLToPath } from 'node:url'
import { type Benchmark, notHere, type Result } from './benchmark.ts'
import { dataSet } from './dataSets.ts'
import { inDirectory } from './history.ts'
import { importShare } from './importShare.ts'

const command = fileURLToPath(new URL('../weefsel.ts', import.meta.url))
const peakMemory = fileURLToPath(new URL('./peakMemory.ts', import.meta.url))
const kenya = dataSet('kenya-households/events.csv')

/** Repeats the file `times` times, each copy one year later, so that every row stays its own event. */
async function multiply(file: string, times: number, out: string): Promise<void> {
  const [header = '', ...rows] = await linesOf(file)
  const copies = Array.from({ length: times }, (_, copy) =>
    rows.map((row) => row.replace(/^\d{4}/, (year) => String(Number(year) + copy))),
  )
  writeFileSync(out, `${[header, ...copies.flat()].join('\n')}\n`)
}

async function linesOf(file: string): Promise<string[]> {
  const lines: string[] = []
  for await (const line of createInterface({ input: createReadStream(file) })) lines.push(line)
  return lines
}

/** Imports a file in a process of its own; how long it took and how much memory it needed at most. */
function importFile(file: string, data: string): { seconds: number; mib: number } {
  const start = performance.now()
  const given = ['import', file, '--neighbourhood', 'kenya', '--as', 'contacts', '--data', data]
  const { status, stderr, output } = spawnSync(
    process.execPath,
    ['--import', peakMemory, command, ...given],
    {
      stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
      encoding: 'utf8',
    },
  )
  if (status !== 0) throw new Error(`the import ended with ${status}: ${stderr}`)
  return { seconds: (performance.now() - start) / 1_000, mib: Number(output[3]) }
}

async function importKenya(): Promise<Result[]> {
  const name = 'memory of an import of ten times the Kenya set (326,430 rows)'
  if (!existsSync(kenya)) return [notHere(name, kenya)]
  return inDirectory(async (directory) => {
    const tenfold = join(directory, 'tenfold.csv')
    await multiply(kenya, 10, tenfold)
    const once = importFile(kenya, join(directory, 'once'))
    const ten = importFile(tenfold, join(directory, 'ten'))
    return [
      {
        name,
        value: ten.mib,
        unit: 'MiB',
        against: 'the set as it is',
        reference: once.mib,
        ratio: ten.mib / once.mib,
        goal: '≤ 2: memory does not follow the size of the file',
        holds: ten.mib / once.mib <= 2,
      },
      {
        name: 'rows imported a second, Kenya set',
        value: 32_643 / once.seconds,
        unit: 'rows/s',
        against: 'ten times the set',
        reference: 326_430 / ten.seconds,
        ratio: once.seconds === 0 ? null : (10 * once.seconds) / ten.seconds,
        goal: null,
        holds: true,
      },
    ]
  })
}

export const benchmarks: readonly Benchmark[] = [
  { name: 'import', run: async () => [...(await importShare(importFile)), ...(await importKenya())] },
]
