import { expect, onTestFinished, test } from 'vitest'
import { START } from '../../events/index.ts'
import { ownDirectory } from '../../test/support/directory.ts'
import { openSqliteLog } from '../log/index.ts'
import { createMetrics } from './metrics.ts'

const status = {
  position: START,
  behind: 0,
  behindSeconds: 0,
  parked: [],
  neighbourhoods: 0,
  trouble: 'the log is away',
}

test('a log that is away has no count, which a zero would be, and the other figures are there', async () => {
  const log = openSqliteLog({ directory: await ownDirectory() })
  onTestFinished(() => log.close())
  let isAway = true
  const away = async () => {
    throw new Error('it is away')
  }
  const metrics = createMetrics({
    ...log,
    neighbourhoods: () => (isAway ? away() : log.neighbourhoods()),
  })
  const before = await metrics.text(status)
  expect(before).not.toMatch(/^weefsel_log_events_total /m)
  expect(before).toMatch(/^weefsel_ready 0$/m)
  expect(before).toMatch(/^weefsel_log_commits_total 0$/m)
  isAway = false
  expect(await metrics.text({ ...status, trouble: undefined })).toMatch(/^weefsel_log_events_total 0$/m)
})
