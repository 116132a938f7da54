import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { root } from '../compose/composeFile.ts'

const step = z.strictObject({
  uses: z.string().optional(),
  with: z.record(z.string(), z.unknown()).optional(),
  run: z.string().optional(),
})
/** The part of a workflow that these files use: a key that it does not name is a mistake. */
const workflow = z.strictObject({
  name: z.string(),
  on: z.strictObject({
    push: z.strictObject({ branches: z.tuple([z.literal('main')]) }),
    pull_request: z.null(),
  }),
  permissions: z.strictObject({ contents: z.literal('read') }).optional(),
  jobs: z.record(
    z.string(),
    z.strictObject({
      'runs-on': z.string(),
      container: z.strictObject({ image: z.string() }).optional(),
      'timeout-minutes': z.int().positive(),
      steps: z.array(step),
    }),
  ),
})

test.each(['.forgejo', '.github'])('%s/workflows/ci.yml only calls .ci/run', (forge) => {
  const { jobs } = workflow.parse(parse(readFileSync(join(root, forge, 'workflows/ci.yml'), 'utf8')))
  const steps = Object.values(jobs).flatMap(({ steps }) => steps)
  expect(steps.flatMap(({ run }) => run ?? [])).toEqual(['.ci/run'])
  const others = steps.flatMap(({ uses }) => uses ?? [])
  expect(others.filter((name) => !/(^|\/)actions\/(checkout|setup-node)@v\d+$/.test(name))).toEqual([])
})

test('.ci/run can be executed', () => {
  expect(statSync(join(root, '.ci/run')).mode & 0o111).toBe(0o111)
})
