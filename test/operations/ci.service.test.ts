import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from '../compose/composeFile.ts'
import { versions } from '../neo4j/options.ts'

const flaw = (severity: string, fixAvailable: boolean) => ({
  vulnerabilities: { leaky: { severity, range: '<2', fixAvailable } },
})

test.each([
  ['a grave flaw that has a fix', flaw('high', true), 1, 'leaky <2: high, a fix is there'],
  ['a critical flaw that has a fix', flaw('critical', true), 1, 'leaky <2: critical'],
  ['a grave flaw that nobody has mended', flaw('critical', false), 0, 'no fix yet'],
  ['a small flaw that has a fix', flaw('moderate', true), 0, 'leaky <2: moderate'],
  ['no flaws', { vulnerabilities: {} }, 0, 'no known flaws'],
  [
    'a registry that does not answer',
    { error: { summary: 'request failed\nmore' } },
    0,
    'not audited: request failed',
  ],
  ['nothing at all', undefined, 0, 'not audited: no answer'],
])('an audit with %s', (_, said, status, says) => {
  const input = said === undefined ? '' : JSON.stringify(said)
  const audit = spawnSync(process.execPath, [join(root, '.ci/audit.js')], { input, encoding: 'utf8' })
  expect([audit.status, audit.stderr]).toEqual([status, ''])
  expect(audit.stdout).toContain(says)
})

test('the newer Neo4j that is tried is the one that is named', () => {
  expect(readFileSync(join(root, '.ci/run'), 'utf8')).toContain(`WEEFSEL_TEST_NEO4J=${versions[1]} npm test`)
})
