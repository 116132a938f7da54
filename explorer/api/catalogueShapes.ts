import * as z from 'zod/mini'

const label = z.object({ nl: z.string(), en: z.string() })
export type Label = z.infer<typeof label>

/** What an id in an event points at. */
export type SubjectKind = string

const definition = z.object({
  type: z.string(),
  chapter: z.string(),
  chapterLabel: label,
  label,
  description: label,
  schema: z.record(z.string(), z.unknown()),
})
/** A type of event: its words, and its data as JSON Schema. */
export type Definition = z.infer<typeof definition>
export const catalogue = z.object({ definitions: z.array(definition) })

const text = z.nullable(z.string())
const thing = z.object({
  id: z.string(),
  kind: z.string(),
  name: text,
  topic: text,
  note: text,
  residents: z.array(z.string()),
  since: z.string(),
  state: z.enum(['open', 'picked-up', 'answered', 'declined', 'ended']),
  by: text,
})
/** A need, a skill, a signal, an agreement: what an event can point at beside people and places. */
export type Thing = z.infer<typeof thing>

const away = z.object({
  id: z.string(),
  kind: z.enum(['resident', 'professional', 'partner', 'initiative', 'place']),
  label: text,
  area: text,
})
export type Away = z.infer<typeof away>
export const directory = z.object({ things: z.array(thing), away: z.array(away) })
export type Directory = z.infer<typeof directory>
