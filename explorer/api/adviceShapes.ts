import * as z from 'zod/mini'
import { level } from './shapes.ts'

const ids = z.array(z.string())
const id = z.string()
const pair = z.tuple([id, id])
const levelPair = z.tuple([level, level])

const reason = z.discriminatedUnion('because', [
  z.object({ because: z.literal('shared-acquaintance'), who: ids }),
  z.object({ because: z.literal('shared-initiative'), initiative: id }),
  z.object({ because: z.literal('need-meets-skill'), topic: z.string(), needs: id, offers: id }),
  z.object({ because: z.literal('connector-nearby'), area: z.string() }),
])
export type Reason = z.infer<typeof reason>

const introduction = z.object({
  residents: pair,
  reasons: z.array(reason),
  /** Who could bring them together, from the first to the second. */
  chain: ids,
  /** The first of them who is a resident. */
  through: z.nullable(id),
  initiative: z.nullable(id),
  before: levelPair,
  after: levelPair,
})
export type Introduction = z.infer<typeof introduction>

const outcomes = z.object({ made: z.number(), met: z.number(), lasted: z.number() })
export type Outcomes = z.infer<typeof outcomes>

export const introductions = z.object({ introductions: z.array(introduction), outcomes })
export type Introductions = z.infer<typeof introductions>

const groupGap = z.object({ one: z.string(), other: z.string(), ties: z.number(), expected: z.number() })
export type GroupGap = z.infer<typeof groupGap>

const carrier = z.object({ id, onlyLineOf: ids, hanging: ids })
export type Carrier = z.infer<typeof carrier>

const fadingTie = z.object({ source: id, target: id, lastAt: z.number(), onlyLineOf: ids })
export type FadingTie = z.infer<typeof fadingTie>

const unanswered = z.object({
  need: z.object({ need: id, resident: id, topic: z.string() }),
  skills: z.array(z.object({ resident: id })),
})
export type UnansweredNeed = z.infer<typeof unanswered>

const openSignal = z.object({ signal: id, resident: z.nullable(id), at: z.number() })
export type OpenSignal = z.infer<typeof openSignal>

const coverage = z.object({ area: z.string(), unknown: z.nullable(z.number()) })
export type Coverage = z.infer<typeof coverage>

export const gaps = z.object({
  betweenGroups: z.object({
    area: z.array(groupGap),
    cohort: z.optional(z.array(groupGap)),
    lifeStage: z.optional(z.array(groupGap)),
  }),
  carriers: z.array(carrier),
  fading: z.array(fadingTie),
  needs: z.object({ unanswered: z.array(unanswered) }),
  coverage: z.array(coverage),
  signals: z.array(openSignal),
})
export type Gaps = z.infer<typeof gaps>

/** What the fabric shows of them. */
export const findings = z.pick(gaps, { betweenGroups: true, carriers: true, coverage: true })
export type Findings = z.infer<typeof findings>

const standing = z.object({ residents: z.number(), largestComponent: z.number() })
export const whatIf = z.object({
  before: standing,
  after: standing,
  moved: z.array(z.object({ id, from: level, to: z.nullable(level) })),
})
export type WhatIf = z.infer<typeof whatIf>

/** Something to imagine: who or what is gone, or who meet once. */
export type Change = { readonly remove: string } | { readonly gather: readonly string[] }
