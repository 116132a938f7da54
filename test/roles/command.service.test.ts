import { expect, test } from 'vitest'
import { weefselIn } from '../cli/weefsel.ts'

const alone = { EVENTSTORE_URL: '', NEO4J_URL: '' }

test('a role of its own without engines ends with 2 and one sentence that names what to set', async () => {
  const { code, out, err } = await weefselIn(alone, 'serve', '--role', 'project')
  expect([code, out]).toEqual([2, ''])
  expect(err).toMatch(/^weefsel: .*set EVENTSTORE_URL and NEO4J_URL; .*\n$/)
  const asked = await weefselIn({ ...alone, WEEFSEL_ROLE: 'record' }, 'serve')
  expect(asked).toMatchObject({ code: 2, err: expect.stringContaining('set EVENTSTORE_URL;') })
})

test('a role that is not there ends with 2 and names those that are', async () => {
  const { code, err } = await weefselIn(alone, 'serve', '--role', 'watch')
  expect(code).toBe(2)
  expect(err).toContain('all, record, project, explore')
})
