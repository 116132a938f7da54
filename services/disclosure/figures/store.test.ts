import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { neighbourhoodName, position } from '../../../events/index.ts'
import { openKeyStore } from '../../vault/index.ts'
import type { Figures } from './figures.ts'
import { figureStoreIn } from './store.ts'

const here = neighbourhoodName.parse('here')
const figures = (month: string, count: number): Figures => ({
  month,
  rules: { k: 10, base: 5 },
  position: position(7),
  rows: [],
  meetings: { as: 'shown', count },
  programme: { since: month, needs: { as: 'small' }, answered: { as: 'withheld' } },
})

function ownDirectory() {
  const directory = mkdtempSync(join(tmpdir(), 'weefsel-figures-'))
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }))
  return directory
}

const keysIn = (directory: string) => {
  const keys = openKeyStore({ directory })
  onTestFinished(keys.close)
  return keys
}

test('what was published once stays, whatever comes after it, also after a restart', async () => {
  const directory = ownDirectory()
  const keys = keysIn(directory)
  const store = figureStoreIn(directory, keys)
  expect(store.keep(here, figures('2026-03', 20))).toEqual(figures('2026-03', 20))
  expect(store.keep(here, figures('2026-03', 25))).toEqual(figures('2026-03', 20))
  store.keep(here, figures('2026-02', 15))
  const secret = await store.secret()
  store.close()
  const again = figureStoreIn(directory, keys)
  expect(again.all(here)).toEqual([figures('2026-02', 15), figures('2026-03', 20)])
  expect(again.all(neighbourhoodName.parse('elsewhere'))).toEqual([])
  expect([secret.length, await again.secret()]).toEqual([64, secret])
  again.close()
})

test('two processes that publish the same month keep one', async () => {
  const directory = ownDirectory()
  const [one, other] = [
    figureStoreIn(directory, keysIn(directory)),
    figureStoreIn(directory, keysIn(directory)),
  ]
  one.keep(here, figures('2026-03', 20))
  expect(other.keep(here, figures('2026-03', 30))).toEqual(figures('2026-03', 20))
  expect(await other.secret()).toBe(await one.secret())
  one.close()
  other.close()
})
