import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { copyTree, follow, readRecipes } from './recipe.ts'

const recipes = readRecipes()

/** The tests that prove each recipe. */
const proofs = {
  'Add an event type': [
    'test/record/residentsCalled.test.ts',
    'events/docs.test.ts',
    'test/explorer/forms.test.ts',
  ],
  'Add a question to the API': [
    'test/explore/areas.service.test.ts',
    'test/explore/client.service.test.ts',
    'test/access/routes.service.test.ts',
  ],
  'Add a screen': ['explorer/features/areas/areaRows.test.ts'],
}

test('each recipe of CONTRIBUTING.md has its proof', () => {
  expect([...recipes.keys()]).toEqual(Object.keys(proofs))
  for (const steps of recipes.values()) expect(steps.length).toBeGreaterThan(3)
})

test('a step whose line is gone says so', () => {
  const [steps] = readRecipes(
    '# Page\n\n## Recipes\n\n### One\n\n```ts in=package.json after="gone"\nnew\n```\n',
  ).values()
  expect(() => follow(steps ?? [], process.cwd())).toThrow('"gone" stands 0 times in package.json')
})

describe('all recipes, followed to the letter in a copy of the tree', { timeout: 300_000 }, () => {
  let folder: string
  const run = (script: string, ...args: readonly string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
      cwd: folder,
      encoding: 'utf8',
    })
    expect(status, `${script} ${args.join(' ')}\n${stdout}${stderr}`).toBe(0)
  }
  beforeAll(() => {
    folder = copyTree()
    for (const steps of recipes.values()) follow(steps, folder)
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test('the documents and the client are brought up to date', () => run('scripts/docs.ts'))
  test('the services have their types', () => run('node_modules/.bin/tsc', '--noEmit'))
  test('the explorer has its types', () =>
    run(
      'node_modules/.bin/svelte-check',
      '--tsgo-experimental-api',
      '--tsconfig',
      'explorer/tsconfig.json',
      '--fail-on-warnings',
    ))
  test('their tests pass', () =>
    run('node_modules/vitest/vitest.mjs', 'run', ...Object.values(proofs).flat()))
})
