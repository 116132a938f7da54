import { spawnSync } from 'node:child_process'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import * as accessLog from './bench/accessLog.ts'
import * as append from './bench/append.ts'
import * as asOf from './bench/asOf.ts'
import { type Benchmark, type Result, result } from './bench/benchmark.ts'
import * as eventstoredb from './bench/eventstoredb.ts'
import * as firstPicture from './bench/firstPicture.ts'
import * as frames from './bench/frames.ts'
import * as imports from './bench/import.ts'
import * as live from './bench/live.ts'
import * as measure from './bench/measure.ts'
import * as introductions from './bench/measureIntroductions.ts'
import * as neo4j from './bench/neo4j.ts'
import * as projectorMemory from './bench/projectorMemory.ts'
import * as replay from './bench/replay.ts'
import * as sealing from './bench/sealing.ts'
import * as slider from './bench/slider.ts'

const all: readonly Benchmark[] = [
  append,
  replay,
  projectorMemory,
  asOf,
  sealing,
  accessLog,
  slider,
  frames,
  firstPicture,
  live,
  imports,
  measure,
  introductions,
  eventstoredb,
  neo4j,
].flatMap(({ benchmarks }) => benchmarks)

const figure = (value: number) =>
  Math.abs(value) >= 100 ? Math.round(value).toLocaleString('en') : value.toPrecision(3)

function line({ name, value, unit, against, reference, ratio, goal, holds }: Result): string {
  const peer = reference === null ? `${against}: not here` : `${against}: ${figure(reference)} ${unit}`
  const verdict = goal === null ? '' : ` · goal ${goal} · ${holds ? 'holds' : 'DOES NOT HOLD'}`
  return `  ${name}: ${figure(value)} ${unit} · ${peer}${ratio === null ? '' : ` · ratio ${figure(ratio)}`}${verdict}`
}

const { values, positionals } = parseArgs({ allowPositionals: true, options: { json: { type: 'boolean' } } })
const unknown = positionals.filter((name) => !all.some((benchmark) => benchmark.name === name))
if (unknown.length > 0) {
  console.error(
    `no benchmark is called ${unknown.join(', ')}; there are ${all.map(({ name }) => name).join(', ')}`,
  )
  process.exit(2)
}

/** In a process of its own: what one leaves in memory, or has warmed up, is not there for the next. */
function runApart({ name }: Benchmark): Result[] {
  const { stdout, status, error } = spawnSync(process.execPath, [import.meta.filename, name, '--json'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    encoding: 'utf8',
  })
  if (error) throw error
  if (status !== 0 && status !== 1) throw new Error(`the benchmark ${name} ended with ${status}`)
  return z.array(result).parse(JSON.parse(stdout))
}

const wanted = all.filter(({ name }) => positionals.length === 0 || positionals.includes(name))
const results: Result[] = []
for (const benchmark of wanted) {
  if (!values.json) console.log(benchmark.name)
  const found = wanted.length > 1 ? runApart(benchmark) : await benchmark.run()
  results.push(...found)
  if (!values.json) for (const one of found) console.log(line(one))
}
if (values.json) console.log(JSON.stringify(results, null, 2))
process.exitCode = results.every(({ holds }) => holds) ? 0 : 1
