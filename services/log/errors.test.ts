import { expect, test } from 'vitest'
import { LogUnavailable } from './errors.ts'

test.each([
  ['full', 507, 'storage-full'],
  ['read-only', 503, 'storage-read-only'],
  ['closed', 503, 'storage-unavailable'],
  ['damaged', 503, 'storage-unavailable'],
] as const)('storage that is %s is answered with %i, without its path', (reason, status, code) => {
  const { kind, detail } = new LogUnavailable(reason, '/var/data/weefsel cannot be written')
  expect(kind).toMatchObject({ status, code })
  expect(detail).toContain('nothing of this request was recorded')
  expect(detail).not.toContain('/var/data')
})
