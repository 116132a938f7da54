import { parseArgs } from 'node:util'
import * as accessLog from './bench/accessLog.ts'
import * as append from './bench/append.ts'
import * as asOf from './bench/asOf.ts'
import type { Benchmark, Result } from './bench/benchmark.ts'
import * as eventstoredb from './bench/eventstoredb.ts'
import * as firstPicture from './bench/firstPicture.ts'
import * as frames from './bench/frames.ts'
import * as imports from './bench/import.ts'
import { line } from './bench/line.ts'
import * as live from './bench/live.ts'
import * as measure from './bench/measure.ts'
import * as introductions from './bench/measureIntroductions.ts'
import * as neo4j from './bench/neo4j.ts'
import * as projectorMemory from './bench/projectorMemory.ts'
import * as replay from './bench/replay.ts'
import { runApart, runHere } from './bench/runBenchmark.ts'
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

const { values, positionals } = parseArgs({ allowPositionals: true, options: { json: { type: 'boolean' } } })
const unknown = positionals.filter((name) => !all.some((benchmark) => benchmark.name === name))
if (unknown.length > 0) {
  console.error(
    `no benchmark is called ${unknown.join(', ')}; there are ${all.map(({ name }) => name).join(', ')}`,
  )
  process.exit(2)
}

const wanted = all.filter(({ name }) => positionals.length === 0 || positionals.includes(name))
const results: Result[] = []
for (const benchmark of wanted) {
  if (!values.json) console.log(benchmark.name)
  const { name } = benchmark
  const found =
    wanted.length > 1 ? runApart(name, [import.meta.filename, name, '--json']) : await runHere(benchmark)
  results.push(...found)
  if (!values.json) for (const one of found) console.log(line(one))
}
if (values.json) console.log(JSON.stringify(results, null, 2))
process.exitCode = results.every(({ holds }) => holds) ? 0 : 1
