import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { makeDemo } from '../../scripts/commands/demo.ts'
import { DEMO_SEED, DEMO_UNTIL, demoEvents } from '../../scripts/demo/index.ts'
import { serve } from '../../services/app/serve.ts'
import type { GraphView } from '../../services/explore/index.ts'
import { ownDirectory } from '../support/directory.ts'
import { workers } from '../support/workers.ts'

test('the demo can be asked what was known at an earlier moment, and what was true then', async () => {
  const data = await ownDirectory()
  await makeDemo(data, DEMO_SEED, DEMO_UNTIL)
  const served = await serve({ data, host: '127.0.0.1', port: 0, logLevel: 'silent', demo: 'demo', workers })
  try {
    const ask = async (query: string) =>
      (await (
        await fetch(`${served.url}/api/v1/neighbourhoods/demo/graph?asOf=2026-03-01${query}`)
      ).json()) as GraphView
    const [trueThen, knownThen] = [await ask(''), await ask('&knownAt=2026-03-01')]
    expect(trueThen.knownAt).toBe(demoEvents().length)
    expect(knownThen.knownAt).toBeLessThan(trueThen.knownAt)
    expect(knownThen.knownAt).toBeGreaterThan(trueThen.knownAt / 3)
    // Some of what happened in the last days of February was typed in later.
    expect(knownThen.ties.length).toBeLessThan(trueThen.ties.length)
  } finally {
    await served.close()
  }
})

test('it is put in place whole, and what is there stays', async () => {
  const data = await ownDirectory()
  await makeDemo(data, DEMO_SEED, DEMO_UNTIL)
  expect(readdirSync(data)).toEqual(['keys', 'log.sqlite'])
  await makeDemo(data, 'another', DEMO_UNTIL)
  const served = await serve({ data, host: '127.0.0.1', port: 0, logLevel: 'silent' })
  const [held] = await served.weefsel.log.neighbourhoods()
  await served.close()
  expect(held?.events).toBe(demoEvents().length)
})
