import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { neighbourhoodName, uuid } from '../../events/index.ts'
import { DamagedLookupKey, openLookupKey } from './lookupKey.ts'

const hoekpolder = neighbourhoodName.parse('hoekpolder')
const vlinderbuurt = neighbourhoodName.parse('vlinderbuurt')

describe('lookup key', () => {
  let directory = ''
  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'weefsel-key-'))
  })
  afterEach(() => rmSync(directory, { recursive: true }))

  it('meets the same person under the same reference, also after a restart', () => {
    const before = openLookupKey(directory, hoekpolder).idOf('resident', 'L1')
    expect(openLookupKey(directory, hoekpolder).idOf('resident', 'L1')).toBe(before)
    expect(uuid.parse(before)).toBe(before)
  })

  it('tells kinds, references and neighbourhoods apart', () => {
    const key = openLookupKey(directory, hoekpolder)
    const elsewhere = openLookupKey(directory, vlinderbuurt)
    const ids = [
      key.idOf('resident', 'L1'),
      key.idOf('resident', 'L2'),
      key.idOf('partner', 'L1'),
      elsewhere.idOf('resident', 'L1'),
    ]
    expect(new Set(ids).size).toBe(4)
  })

  it('keeps the key where only the owner can read it', () => {
    openLookupKey(directory, hoekpolder)
    expect(statSync(join(directory, 'keys', 'hoekpolder.key')).mode & 0o777).toBe(0o600)
  })

  it('refuses a damaged key rather than making a new one', () => {
    openLookupKey(directory, hoekpolder)
    writeFileSync(join(directory, 'keys', 'hoekpolder.key'), 'half a ke')
    expect(() => openLookupKey(directory, hoekpolder)).toThrow(DamagedLookupKey)
  })
})
