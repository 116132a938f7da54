import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { keyRefOf, type Neighbourhood } from '../../events/index.ts'
import { openKeyStore } from './openKeyStore.ts'

const here = 'here' as Neighbourhood
const refs = (count: number) => Array.from({ length: count }, () => keyRefOf('resident', crypto.randomUUID()))

let directory = ''
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'weefsel-keys-'))
})
afterEach(() => rmSync(directory, { recursive: true }))

/** The wrapped keys as they lie in the file. */
function wrappedKeys(): Map<string, Buffer> {
  const database = new DatabaseSync(join(directory, 'keys', 'keys.sqlite'), { readOnly: true })
  const rows = database.prepare('SELECT ref, wrapped FROM key').all()
  database.close()
  return new Map(rows.map(({ ref, wrapped }) => [String(ref), Buffer.from(wrapped as Uint8Array)]))
}

test('a key stays the same for its subject, and differs from every other', async () => {
  const [one = '', other = ''] = refs(2)
  const before = openKeyStore({ directory })
  const made = await before.ensure(here, [one, other])
  before.close()
  const after = openKeyStore({ directory })
  expect(await after.find(here, [one, other])).toEqual(made)
  expect(made.get(one)).not.toEqual(made.get(other))
  expect((await after.find('elsewhere' as Neighbourhood, [one])).get(one)).toBe('none')
  after.close()
})

test('of destroyed keys no byte is left, not even wrapped, in any file of the store', async () => {
  const all = refs(5_000)
  const keys = openKeyStore({ directory })
  // In many turns, so that pages fill up and split.
  for (let start = 0; start < all.length; start += 250) await keys.ensure(here, all.slice(start, start + 250))
  const doomed = all.filter((_, index) => index % 7 === 0)
  const before = wrappedKeys()
  await keys.destroy(here, doomed)
  const left = readdirSync(join(directory, 'keys')).map((name) => readFileSync(join(directory, 'keys', name)))
  const found = (wrapped: Buffer) =>
    left.some((file) => file.includes(wrapped.subarray(0, 12)) || file.includes(wrapped.subarray(-16)))
  expect(doomed.filter((ref) => found(before.get(ref)!))).toEqual([])
  expect(all.filter((ref) => !doomed.includes(ref) && !found(before.get(ref)!))).toEqual([])
  keys.close()
})

test('who was destroyed gets no key again', async () => {
  const [one = ''] = refs(1)
  const keys = openKeyStore({ directory })
  await keys.ensure(here, [one])
  await keys.destroy(here, [one])
  expect((await keys.ensure(here, [one])).get(one)).toBe('destroyed')
  await keys.destroy(here, [one])
  expect((await keys.find(here, [one])).get(one)).toBe('destroyed')
  keys.close()
})

test('two processes share the keys, and one hears that the other destroyed some', async () => {
  const [one = '', other = ''] = refs(2)
  const first = openKeyStore({ directory })
  const second = openKeyStore({ directory })
  const made = await first.ensure(here, [one])
  expect(await second.ensure(here, [one])).toEqual(made)
  const before = second.destructions()
  await first.ensure(here, [other])
  expect(second.destructions()).toBe(before)
  await first.destroy(here, [one])
  expect(second.destructions()).not.toBe(before)
  expect((await second.find(here, [one])).get(one)).toBe('destroyed')
  first.close()
  second.close()
})

test('keys and master key can be read by their owner alone', () => {
  openKeyStore({ directory }).close()
  for (const name of ['keys.sqlite', 'master_key']) {
    expect(statSync(join(directory, 'keys', name)).mode & 0o777).toBe(0o600)
  }
})
