import { randomBytes } from 'node:crypto'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { neighbourhoodName, uuid } from '../../events/index.ts'
import { KeysLocked, type MasterSource, openKeyStore } from './index.ts'
import { DamagedLookupKey, lookupKeyFile, openLookupKey } from './lookupKey.ts'

const hoekpolder = neighbourhoodName.parse('hoekpolder')
const vlinderbuurt = neighbourhoodName.parse('vlinderbuurt')

/** HMAC-SHA-256 of `resident`, a zero byte and `L1` under 32 bytes of one, worked out with OpenSSL. */
const ID = 'b9582080-3d83-86b1-8035-89d0ccbfe5f8'

function ownDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), 'weefsel-lookup-'))
  onTestFinished(() => rmSync(directory, { recursive: true }))
  return directory
}

function keysIn(directory: string, master: MasterSource = {}) {
  const keys = openKeyStore({ directory, master })
  onTestFinished(keys.close)
  return keys
}

describe('lookup key', () => {
  it('meets the same person under the same reference, also after a restart', async () => {
    const data = ownDirectory()
    const first = keysIn(data)
    const before = (await openLookupKey(first, data, hoekpolder)).idOf('resident', 'L1')
    first.close()
    expect((await openLookupKey(keysIn(data), data, hoekpolder)).idOf('resident', 'L1')).toBe(before)
    expect(uuid.parse(before)).toBe(before)
  })

  it('tells kinds, references and neighbourhoods apart', async () => {
    const data = ownDirectory()
    const keys = keysIn(data)
    const key = await openLookupKey(keys, data, hoekpolder)
    const elsewhere = await openLookupKey(keys, data, vlinderbuurt)
    const ids = [
      key.idOf('resident', 'L1'),
      key.idOf('resident', 'L2'),
      key.idOf('partner', 'L1'),
      elsewhere.idOf('resident', 'L1'),
    ]
    expect(new Set(ids).size).toBe(4)
  })

  it('of an earlier release, which lay in a file in clear, is taken over, and the file goes', async () => {
    const data = ownDirectory()
    const keys = keysIn(data)
    const path = lookupKeyFile(data, hoekpolder)
    writeFileSync(path, `${'01'.repeat(32)}\n`)
    const key = await openLookupKey(keys, data, hoekpolder)
    expect(key.idOf('resident', 'L1')).toBe(ID)
    expect(existsSync(path)).toBe(false)
    expect((await openLookupKey(keys, data, hoekpolder)).idOf('resident', 'L1')).toBe(ID)
  })

  it.each([
    ['half a key', 'half a ke', 'does not hold a key'],
    ['another key than is in use', randomBytes(32).toString('hex'), 'holds another key than is in use'],
  ])('is refused when a file holds %s, and the file stays', async (_, content, reason) => {
    const data = ownDirectory()
    const keys = keysIn(data)
    await openLookupKey(keys, data, hoekpolder)
    const path = lookupKeyFile(data, hoekpolder)
    writeFileSync(path, content)
    const opening = openLookupKey(keys, data, hoekpolder)
    await expect(opening).rejects.toThrow(DamagedLookupKey)
    await expect(opening).rejects.toThrow(reason)
    expect(existsSync(path)).toBe(true)
  })

  it('waits for the master key: no other key is made in its place', async () => {
    const data = ownDirectory()
    const right = { key: randomBytes(32).toString('hex') }
    const first = keysIn(data, right)
    const before = (await openLookupKey(first, data, hoekpolder)).idOf('resident', 'L1')
    first.close()
    const wrong = keysIn(data, { key: randomBytes(32).toString('hex') })
    await expect(openLookupKey(wrong, data, hoekpolder)).rejects.toThrow(KeysLocked)
    wrong.close()
    expect((await openLookupKey(keysIn(data, right), data, hoekpolder)).idOf('resident', 'L1')).toBe(before)
  })
})
