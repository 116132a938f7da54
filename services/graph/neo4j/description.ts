import { z } from 'zod'
import { type LifeStage, lifeStages } from '../../../events/index.ts'
import type { NodeDescription } from '../change.ts'

/** The facts about a node as properties: Neo4j keeps no nulls, so a list names the values that were taken back. */
const said = z.object({
  name: z.string(),
  reference: z.string(),
  area: z.string(),
  lifeStage: z.custom<LifeStage>((value) => typeof value === 'string' && Object.hasOwn(lifeStages, value)),
  cohort: z.string(),
  tags: z.array(z.string()),
  sector: z.string(),
  formal: z.boolean(),
  function: z.string(),
  initiativeKind: z.string(),
  management: z.string(),
  functions: z.array(z.string()),
  partner: z.string(),
  place: z.string(),
  connector: z.boolean(),
} satisfies Record<keyof NodeDescription, z.ZodType>)

/** The properties that describe somebody. */
export const describing: readonly string[] = ['described', 'takenBack', ...Object.keys(said.shape)]

const kept = said.partial()
type Kept = z.infer<typeof kept>
type Property = NodeDescription[keyof NodeDescription]

/** A description as properties. @returns nothing when there is no description at all. */
export function propertiesOf(description: NodeDescription | undefined): Record<string, Property> {
  if (!description) return {}
  const entries: [string, Property][] = Object.entries(description)
  const takenBack = entries.filter(([, value]) => value === null).map(([field]) => field)
  return { described: true, ...Object.fromEntries(entries), ...(takenBack.length > 0 && { takenBack }) }
}

/** The description that these properties keep, whatever else stands among them. */
export function descriptionOf(properties: Readonly<Record<string, unknown>>): NodeDescription | undefined {
  if (properties.described !== true) return undefined
  const found: Kept = kept.parse(properties)
  const takenBack = z.array(z.string()).parse(properties.takenBack ?? [])
  return { ...found, ...Object.fromEntries(takenBack.map((field) => [field, null])) } as NodeDescription
}
