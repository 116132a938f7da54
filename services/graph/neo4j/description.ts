import { z } from 'zod'
import { type LifeStage, lifeStages } from '../../../events/index.ts'
import type { NodeDescription } from '../change.ts'

/** The description in a fact, as properties. Neo4j stores no nulls, so a list names the removed values. */
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

/** The properties of a description. */
export const describing: readonly string[] = ['described', 'takenBack', ...Object.keys(said.shape)]

const kept = said.partial()
type Kept = z.infer<typeof kept>
type Property = NodeDescription[keyof NodeDescription]

/** Turns a description into properties. @returns undefined when there is no description */
export function propertiesOf(description: NodeDescription | undefined): Record<string, Property> {
  if (!description) return {}
  const entries: [string, Property][] = Object.entries(description)
  const takenBack = entries.filter(([, value]) => value === null).map(([field]) => field)
  return { described: true, ...Object.fromEntries(entries), ...(takenBack.length > 0 && { takenBack }) }
}

/** Reads a description from properties, and ignores other properties. */
export function descriptionOf(properties: Readonly<Record<string, unknown>>): NodeDescription | undefined {
  if (properties.described !== true) return undefined
  const found: Kept = kept.parse(properties)
  const takenBack = z.array(z.string()).parse(properties.takenBack ?? [])
  return { ...found, ...Object.fromEntries(takenBack.map((field) => [field, null])) } as NodeDescription
}
