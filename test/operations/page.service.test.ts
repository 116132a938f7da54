import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from '../compose/composeFile.ts'
import { ownServer } from '../support/server.ts'

const page = readFileSync(join(root, 'docs/operations.md'), 'utf8')
const named = (pattern: RegExp) => [...new Set([...page.matchAll(pattern)].map(([, name = '']) => name))]

test('the page about operations names commands that there are', () => {
  const commands = readFileSync(join(root, 'scripts/weefsel.ts'), 'utf8')
  const asked = named(/(?:^|`)(?:\w+=\S+ )*weefsel ([a-z]+)/gm)
  expect(asked).toEqual(
    expect.arrayContaining(['backup', 'restore', 'rebuild', 'verify', 'export', 'import']),
  )
  for (const name of asked) expect(commands, name).toMatch(new RegExp(`^ {2}${name}: async`, 'm'))
})

test('the figures that it says to watch are the figures that a server gives', async () => {
  const { url } = await ownServer()
  const answer = await fetch(`${url}/metrics`)
  expect(answer.status).toBe(200)
  const given = [...(await answer.text()).matchAll(/^# TYPE (\w+) /gm)].map(([, name]) => name)
  const told = named(/^\| `((?:weefsel|process)_\w+)` \|/gm)
  expect(given).toEqual(expect.arrayContaining(told))
  // Everything that is ours is told.
  expect(told).toEqual(expect.arrayContaining(given.filter((name) => name?.startsWith('weefsel_'))))
})
