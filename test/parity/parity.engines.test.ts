import { randomUUID } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type Neighbourhood, neighbourhoodName, position } from '../../events/index.ts'
import type { Engines } from '../../services/app/config.ts'
import { historyLines } from '../../services/explore/index.ts'
import { weefselIn } from '../cli/weefsel.ts'
import { workbench } from '../import/workbench.ts'
import { sharedServer } from '../neo4j/sharedServer.ts'
import { ownDirectory } from '../support/directory.ts'
import { dataSets, hasDataSets } from '../support/tools.ts'
import { digestWithoutSeals, graphAnswers, httpAnswers, withoutSeals } from './answers.ts'
import {
  enginesFor,
  environmentOf,
  forgetGraph,
  graphs,
  importHistory,
  logs,
  openCombination,
} from './combinations.ts'
import { LISTED, MET, sets } from './sets.ts'

const PATIENCE = 600_000
const AS_OF = '2026-11-22'

/** The events of a set, imported once from its own files, as a history that every combination takes in. */
async function historyOf(set: keyof typeof sets, neighbourhood: Neighbourhood) {
  const { file, as, where = [], people } = sets[set]!
  const { log, importFiles, file: write } = workbench()
  await importFiles([join(dataSets, people)], 'residents', { neighbourhood, at: LISTED })
  const asked = { neighbourhood, where, at: MET, keepGood: true }
  const { added } = await importFiles([join(dataSets, file)], as, asked)
  expect(added).toBeGreaterThan(0)
  const head = await log.head(neighbourhood)
  const onUnreadable = (entry: unknown): never => {
    throw new Error(`cannot be read: ${JSON.stringify(entry)}`)
  }
  const path = write('history.jsonl', '')
  await writeFile(path, historyLines(log, { neighbourhood, knownAt: head, onUnreadable }))
  return { path, events: Number(head) }
}

/** Everything that can be seen of a set on one log: once with each graph on it. */
async function answersOn(log: (typeof logs)[number], name: Neighbourhood, path: string) {
  const data = await ownDirectory()
  const { engines, release } = await enginesFor(log)
  const found = []
  try {
    for (const graph of graphs) {
      const here = graph === 'Neo4j' ? { ...engines, neo4j: await sharedServer() } : engines
      found.push({ graph, ...(await answersIn(data, here, name, path)) })
      await forgetGraph(here, name)
    }
    return found
  } finally {
    release()
  }
}

/** Imports what is not there yet, and asks everything there is to ask. */
async function answersIn(data: string, engines: Engines, name: Neighbourhood, path: string) {
  const weefsel = await openCombination(data, engines)
  try {
    const { rejected } = await importHistory(weefsel, name, path)
    const head = await weefsel.log.head(name)
    const at = `/api/v1/neighbourhoods/${name}`
    const { digest, ...graph } = await graphAnswers(weefsel.graph, name, head)
    const seen = {
      imported: { rejected, head },
      digestWithoutSeals: await digestWithoutSeals(weefsel.log, name),
      graph: { ...graph, slices: withoutSeals(graph.slices) },
      http: await httpAnswers(weefsel, [
        `${at}/graph?asOf=${AS_OF}&window=all`,
        `${at}/graph?asOf=2013-07-01&window=30d&knownAt=${Math.floor(head / 2)}`,
        `${at}/graph?asOf=${AS_OF}&ties=formal`,
        `${at}/events?limit=50&after=${position(Math.floor(head / 2))}`,
      ]),
    }
    await weefsel.close()
    const asked = ['--neighbourhood', name, '--as-of', AS_OF, '--known-at', String(head), '--window', 'all']
    const command = ['measure', ...asked, '--data', data, '--json']
    const { code, out, err } = await weefselIn(environmentOf(engines), ...command)
    expect({ code, err }).toEqual({ code: 0, err: '' })
    return { digest, seen: { ...seen, measured: out } }
  } finally {
    await weefsel.close()
  }
}

describe.skipIf(!hasDataSets)('one truth on whatever log and graph', () => {
  test.for(Object.keys(sets))('%s: the same in every combination', { timeout: PATIENCE }, async (set) => {
    const name = neighbourhoodName.parse(`set-${randomUUID().slice(0, 8)}`)
    const { path, events } = await historyOf(set, name)
    const found = []
    for (const log of logs) {
      const answers = await answersOn(log, name, path)
      // Sealed again at each recording, events differ from log to log; the graphs of one log do not.
      expect(new Set(answers.map(({ digest }) => digest)).size, log).toBe(1)
      found.push(...answers.map((one) => ({ log, ...one })))
    }
    const [first, ...others] = found
    expect(first?.seen.imported).toEqual({ rejected: 0, head: events })
    for (const { log, graph, seen } of others) expect(seen, `${log} and ${graph}`).toEqual(first?.seen)
  })
})
