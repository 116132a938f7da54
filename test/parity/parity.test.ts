import { randomUUID } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type Neighbourhood, neighbourhoodName, position } from '../../events/index.ts'
import { historyLines } from '../../services/explore/index.ts'
import { weefselIn } from '../cli/weefsel.ts'
import { workbench } from '../import/workbench.ts'
import { neo4jHere } from '../neo4j/options.ts'
import { ownDirectory } from '../support/directory.ts'
import { dataSets, hasDataSets } from '../support/tools.ts'
import { graphAnswers, httpAnswers } from './answers.ts'
import {
  type Combination,
  combinations,
  enginesFor,
  environmentOf,
  forgetGraph,
  importHistory,
  openCombination,
} from './combinations.ts'
import { LISTED, MET, sets } from './sets.ts'

const PATIENCE = 300_000
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

/** Everything that can be seen of a set in one combination. */
async function answersOf(combination: Combination, name: Neighbourhood, path: string) {
  const data = await ownDirectory()
  const { engines, release } = await enginesFor(combination)
  try {
    const weefsel = await openCombination(data, engines)
    try {
      const { added, rejected } = await importHistory(weefsel, name, path)
      const head = await weefsel.log.head(name)
      const at = `/api/v1/neighbourhoods/${name}`
      const answers = {
        imported: { added, rejected, head },
        graph: await graphAnswers(weefsel.graph, name, head),
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
      return { ...answers, measured: out }
    } finally {
      await weefsel.close()
      await forgetGraph(engines, name)
    }
  } finally {
    release()
  }
}

describe.skipIf(!hasDataSets)('one truth on whatever log and graph', () => {
  const here = combinations.filter(({ graph }) => graph === 'memory' || neo4jHere)

  test.for(Object.keys(sets))('%s: the same in every combination', { timeout: PATIENCE }, async (set) => {
    const name = neighbourhoodName.parse(`set-${randomUUID().slice(0, 8)}`)
    const { path, events } = await historyOf(set, name)
    const [first, ...others] = here
    const expected = await answersOf(first!, name, path)
    expect(expected.imported).toEqual({ added: events, rejected: 0, head: events })
    for (const combination of others) {
      const answers = await answersOf(combination, name, path)
      expect(answers, `${combination.log} and ${combination.graph}`).toEqual(expected)
    }
  })
})
