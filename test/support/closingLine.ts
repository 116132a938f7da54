import type { Reporter, TestModule } from 'vitest/node'
import { eventStoreUrl } from '../eventstoredb/realServer.ts'
import { neo4jHere, version } from '../neo4j/options.ts'
import { missingTools } from './tools.ts'

/** Ends every run with what could not be tested here and why, and one line of totals. */
export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const totals = { passed: 0, failed: errors.length, skipped: 0 }
    for (const module of modules) {
      if (module.children.size === 0 && module.state() === 'failed') totals.failed += 1
      // A hook that fails skips its tests; without this line nothing of it would be counted.
      for (const suite of module.children.allSuites()) if (suite.errors().length > 0) totals.failed += 1
      for (const test of module.children.allTests()) {
        const { state } = test.result()
        if (state !== 'pending') totals[state] += 1
        if (test.diagnostic()?.flaky)
          console.log(`passed on a second go: ${module.relativeModuleId} > ${test.name}`)
      }
    }
    const ran = new Set(modules.map(({ project }) => project.name))
    for (const { tool, without } of missingTools(ran))
      console.log(`skipped: ${without} (${tool} is not here)`)
    if (ran.has('engines')) nameEngines()
    console.log(`${totals.passed} passed, ${totals.failed} failed, ${totals.skipped} skipped`)
  }
}

function nameEngines(): void {
  console.log(
    `the log past one machine was tested on ${eventStoreUrl ? 'EventStoreDB' : 'the wire-level server'}`,
  )
  if (!neo4jHere) return
  const which = neo4jHere === 'given' ? 'the Neo4j at NEO4J_URL' : `Neo4j ${version}, started for the tests`
  console.log(`the graph past one machine was tested on ${which}`)
}
