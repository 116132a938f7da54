import { execFile } from 'node:child_process'
import { appendFile, cp, mkdtemp, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'

const root = fileURLToPath(new URL('../..', import.meta.url))
const CONFIG = '.dependency-cruiser.mjs'
const copied = ['events', 'services', 'package.json', 'tsconfig.json', CONFIG]

type Planted = readonly [file: string, imports: string, rule: string]

/** Imports that the walls refuse: where each is planted, what it imports, and the rule that says so. */
const strays: readonly Planted[] = [
  ['services/health/status.ts', '../record/rules.ts', 'past-a-face'],
  ['services/explore/timeline/schema.ts', '../graph/narrow.ts', 'past-an-inner-face'],
  ['services/log/index.ts', './sqlite/reader.ts', 'past-an-inner-face-from-its-house'],
  ['services/record/recorder.ts', '../project/index.ts', 'services-record-project'],
  ['services/http/problems.ts', '../vault/index.ts', 'services-roles-vault-slice-http'],
  ['services/measure/reach.ts', '../http/index.ts', 'measures-are-pure'],
  ['services/privacy/sight.ts', '../explore/index.ts', 'services-privacy'],
  ['events/time.ts', '../services/shared/publicError.ts', 'events-are-the-language'],
]

const report = z.object({
  summary: z.object({
    totalCruised: z.number(),
    violations: z.array(z.object({ from: z.string(), rule: z.object({ name: z.string() }) })),
  }),
})

let house: string

beforeAll(async () => {
  house = await mkdtemp(join(tmpdir(), 'weefsel-walls-'))
  const filter = (path: string) => !path.endsWith('.test.ts')
  for (const path of copied) await cp(join(root, path), join(house, path), { recursive: true, filter })
  await symlink(join(root, 'node_modules'), join(house, 'node_modules'))
})
afterAll(() => rm(house, { recursive: true, force: true }))

async function violations(): Promise<string[]> {
  const cruise = promisify(execFile)(
    process.execPath,
    [
      'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs',
      ...['events', 'services'],
      ...['--config', CONFIG, '--no-cache', '--output-type', 'json'],
    ],
    { cwd: house, maxBuffer: 64 * 1024 * 1024 },
  )
  const { stdout } = await cruise.catch((error: { stdout: string }) => error)
  const { totalCruised, violations } = report.parse(JSON.parse(stdout)).summary
  expect(totalCruised).toBeGreaterThan(400)
  return violations.map(({ from, rule }) => `${rule.name} ${from}`)
}

const plant = ([file, imports]: Planted) =>
  appendFile(join(house, file), `\nexport type * as Planted from '${imports}'\n`)

test('a circle is refused, of types as well, and nothing else is: without it the walls stand', async () => {
  await plant(['services/roles/role.ts', './decide.ts', 'no-circle'])
  // A circle is told once for each way round it, by the file that closes it.
  expect(new Set(await violations())).toEqual(new Set(['no-circle services/roles/decide.ts']))
})

test('a way past a face and a way up are refused, each by the rule that it breaks', async () => {
  for (const stray of strays) await plant(stray)
  const found = await violations()
  for (const [file, , rule] of strays) expect(found).toContain(`${rule} ${file}`)
})
