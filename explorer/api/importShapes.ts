import * as z from 'zod/mini'

export const importKinds = ['residents', 'contacts', 'participation', 'partners', 'places'] as const
export type ImportKind = (typeof importKinds)[number]

export const preview = z.object({
  as: z.enum(importKinds),
  columns: z.array(z.string()),
  rows: z.array(z.object({ line: z.number(), cells: z.array(z.string()) })),
  fields: z.array(z.object({ field: z.string(), required: z.boolean(), column: z.nullable(z.number()) })),
})
export type Preview = z.infer<typeof preview>

const label = z.object({ nl: z.string(), en: z.string() })
const rejection = z.object({
  line: z.number(),
  column: z.optional(z.string()),
  reason: z.string(),
  code: z.optional(z.string()),
  rule: z.optional(label),
})
export type Rejection = z.infer<typeof rejection>

const report = z.object({
  rows: z.number(),
  added: z.number(),
  already: z.number(),
  repeated: z.number(),
  rejected: z.number(),
  rejections: z.array(rejection),
})
export type ImportReport = z.infer<typeof report>

/** One line of the answer while a file is imported. */
export const line = z.union([
  z.object({ read: z.number(), of: z.number() }),
  z.object({ id: z.string(), report }),
  z.object({
    problem: z.object({ code: z.string(), status: z.number(), title: z.string(), detail: z.string() }),
  }),
])

const imported = z.object({
  id: z.string(),
  recordedBy: z.string(),
  at: z.string(),
  events: z.number(),
  gone: z.number(),
})
export type Imported = z.infer<typeof imported>
export const imports = z.object({ imports: z.array(imported) })
export const undone = z.object({ retracted: z.number() })
