import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { python, pythonHas } from '../support/tools.ts'

const figures = z.object({
  degree: z.array(z.number()),
  core: z.array(z.number()),
  betweenness: z.array(z.number()),
  constraint: z.array(z.number().nullable()),
  articulation: z.array(z.boolean()),
  ties: z.number(),
  bridges: z.number(),
  modularity: z.number().nullable(),
})
const answers = z.array(
  z.object({
    networkx: figures.extend({
      component: z.array(z.number()),
      effectiveSize: z.array(z.number().nullable()),
      components: z.number(),
      isolates: z.number(),
      /** How many ties there are between each two groups. */
      between: z.array(z.array(z.number())),
    }),
    igraph: figures.extend({ louvain: z.number().nullable() }),
  }),
)

export type OracleQuestion = {
  readonly nodes: number
  /** As recorded: a pair may come often, and either way round; a person with themselves is no tie. */
  readonly edges: readonly (readonly [number, number])[]
  readonly community: readonly (number | null)[]
  /** The group of each node, when it is known. */
  readonly group: readonly (number | null)[]
}

/** Debian's python3-networkx and python3-igraph, when this machine has both. */
export const haveOracle = pythonHas('networkx') && pythonHas('igraph')

/** @throws when the oracle fails: a test that skipped in silence would be worth nothing. */
export function askOracle(questions: readonly OracleQuestion[]): z.output<typeof answers> {
  const script = fileURLToPath(new URL('oracle.py', import.meta.url))
  const { status, stdout, stderr } = spawnSync(python!, [script], {
    input: JSON.stringify(questions),
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  })
  if (status !== 0) throw new Error(`The oracle ended with ${status}: ${stderr}`)
  return answers.parse(JSON.parse(stdout))
}
