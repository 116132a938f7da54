import * as z from 'zod/mini'

// Zod compiles its checks with `new Function` where it may; the security policy says it may not.
z.config({ jitless: true })

/** Where people stand, from the edge to the middle. */
export const levels = [
  'not-in-view',
  'only-formal',
  'single-line',
  'island',
  'hangs-on-one',
  'connected',
] as const
export type Level = (typeof levels)[number]
export const isLevel = (text: string): text is Level => levels.some((level) => level === text)

export const kinds = ['resident', 'professional', 'partner', 'initiative', 'place'] as const
export type Kind = (typeof kinds)[number]

export const level = z.enum(levels)
const kind = z.enum(kinds)
const label = z.nullable(z.string())
const text = z.nullish(z.string())

export const neighbourhood = z.object({
  id: z.string(),
  name: z.string(),
  events: z.number(),
  firstAt: z.nullish(z.string()),
  lastAt: z.nullish(z.string()),
  head: z.number(),
  lens: z.string(),
  /** The types of event that may be recorded. */
  mayRecord: z.union([z.literal('all'), z.array(z.string())]),
  /** The organisation whose meetings are recorded, when it is always the same one. */
  recordsFor: z.nullable(z.string()),
  demo: z.boolean(),
})
export type NeighbourhoodInfo = z.infer<typeof neighbourhood>
export const neighbourhoods = z.object({ neighbourhoods: z.array(neighbourhood) })

const who = z.object({
  id: z.string(),
  kind,
  label,
  area: text,
  lifeStage: text,
  cohort: text,
  tags: z.array(z.string()),
  level: z.nullish(level),
})

export const node = z.extend(who, {
  connector: z.boolean(),
  volunteer: z.boolean(),
  /** The sector they stand in. */
  group: text,
  /** From the nearest partner or connector; none without any path. */
  steps: z.nullish(z.number()),
  x: z.nullish(z.number()),
  y: z.nullish(z.number()),
})
export type GraphNode = z.infer<typeof node>

export const tie = z.object({
  source: z.string(),
  target: z.string(),
  kind: z.string(),
  formal: z.boolean(),
  weight: z.number(),
  contacts: z.number(),
  firstAt: text,
  lastAt: text,
  fading: z.boolean(),
})
export type GraphTie = z.infer<typeof tie>

const ring = z.object({ level, inner: z.number(), outer: z.number(), count: z.number() })
const sector = z.object({ name: z.string(), start: z.number(), end: z.number(), count: z.number() })
export const fabric = z.object({
  radius: z.number(),
  by: z.optional(z.string()),
  rings: z.array(ring),
  sectors: z.array(sector),
})
export type Fabric = z.infer<typeof fabric>
export type Ring = z.infer<typeof ring>
export type Sector = z.infer<typeof sector>

const group = z.object({
  name: z.string(),
  count: z.number(),
  levels: z.record(z.string(), z.number()),
  open: z.boolean(),
  counted: z.array(level),
})
export type Group = z.infer<typeof group>
const between = z.object({ one: z.string(), other: z.string(), ties: z.number(), weight: z.number() })
export type Between = z.infer<typeof between>

export const graph = z.object({
  asOf: z.string(),
  position: z.number(),
  nodes: z.array(node),
  ties: z.array(tie),
  levels: z.record(z.string(), z.number()),
  fabric,
  /** Groups in place of people, where there are too many to draw. */
  groups: z.optional(z.array(group)),
  between: z.optional(z.array(between)),
})
export type Graph = z.infer<typeof graph>

export const event = z.object({
  id: z.string(),
  type: z.string(),
  label: z.nullish(z.object({ nl: z.string(), en: z.string() })),
  occurredAt: z.string(),
  precision: z.optional(z.string()),
  recordedAt: z.string(),
  recordedBy: z.nullish(z.string()),
  source: z.nullish(z.string()),
  position: z.number(),
  /** Where the event stands that took it back. */
  retractedBy: z.nullish(z.number()),
  data: z.nullish(z.record(z.string(), z.unknown())),
  names: z.record(z.string(), label),
})
export type WeefselEvent = z.infer<typeof event>
export const events = z.object({ events: z.array(event), next: z.nullish(z.number()) })

const personTie = z.object({
  with: z.object({ id: z.string(), label, kind }),
  formal: z.boolean(),
  kind: z.string(),
  contacts: z.number(),
  lastAt: text,
  fading: z.boolean(),
  events: z.array(z.string()),
})
export type PersonTie = z.infer<typeof personTie>

export const person = z.extend(who, {
  reason: z.nullish(z.object({ rule: z.string(), params: z.record(z.string(), z.unknown()) })),
  because: z.array(event),
  ego: z.object({ nodes: z.array(node), ties: z.array(tie) }),
  ties: z.array(personTie),
  history: z.array(event),
})
export type Person = z.infer<typeof person>

export const timeline = z.object({
  bins: z.array(z.object({ start: z.string(), events: z.number() })),
})
export type TimelineBin = z.infer<typeof timeline>['bins'][number]

export const appended = z.object({
  events: z.array(z.object({ id: z.string(), position: z.number() })),
})

export const problem = z.object({
  title: z.string(),
  status: z.number(),
  detail: z.nullish(z.string()),
  code: z.nullish(z.string()),
  errors: z.nullish(z.array(z.object({ pointer: z.string(), message: z.string() }))),
})

/** Whether names can be opened. */
export const readiness = z.object({ keys: z.object({ open: z.boolean() }) })

/** Whom to forget: nothing of them may stay on this device. */
export const forgotten = z.object({ ids: z.array(z.string()) })
/** Whose data should be looked at: past their retention, without a basis, or objected to. */
export const due = z.object({
  due: z.array(
    z.object({
      resident: z.string(),
      name: z.nullable(z.string()),
      reason: z.enum(['retention-past', 'basis-withdrawn', 'objected-to-everything']),
      since: z.string(),
    }),
  ),
})
export type Due = z.infer<typeof due>['due'][number]
export const erased = z.object({ resident: z.string(), remains: z.boolean() })
export const changed = z.object({ position: z.number(), ids: z.array(z.string()) })
export type Changed = z.infer<typeof changed>

/** An event as it is sent. `id` is made here, so that sending it again adds nothing. */
export type NewEvent = {
  readonly id: string
  readonly type: string
  readonly occurredAt: string
  readonly precision?: string | undefined
  readonly source?: string | undefined
  readonly data: Readonly<Record<string, unknown>>
}
