import { createHash } from 'node:crypto'
import { z } from 'zod'
import { lensNames, roles } from '../../roles/index.ts'

/**
 * An access: who saw whom, of which neighbourhood, when, and through which lens. It holds ids only: no names,
 * no text, no URL.
 */
export const accessStatement = z.strictObject({
  /** The time in milliseconds. */
  at: z.int(),
  /** The stable id of the reader. */
  who: z.string(),
  role: z.enum(roles).nullable(),
  lens: z.enum(lensNames),
  neighbourhood: z.string(),
  /** The question: the last part of the path, such as `graph`. */
  what: z.string(),
  /** The residents in the answer; `null` for the whole neighbourhood. */
  residents: z.array(z.string()).nullable(),
  /** The moment of the question, when it has one. */
  asOf: z.int().nullable(),
})
export type AccessStatement = z.output<typeof accessStatement>

/**
 * A statement in the chain. `hash` covers the statement, its number, and through `previous` everything before
 * it.
 */
export type AccessEntry = AccessStatement & { readonly n: number; readonly hash: string }

/** Replaces expired entries in the chain, so that the entries after them can still be verified. */
export const pruning = z.strictObject({
  at: z.int(),
  pruned: z.strictObject({
    /** The number and the hash of the last pruned entry. */
    upTo: z.int(),
    hash: z.string(),
    /** The number of entries that this pruning removed. */
    count: z.int(),
    /** All pruned entries are from before this moment. */
    before: z.int(),
  }),
})
export type Pruning = z.output<typeof pruning>

/** The content of an entry of the chain. */
export const entryBody = z.union([accessStatement, pruning])

/** The hash before the first entry. */
export const BEGINNING = '0'.repeat(64)

export const hashOfEntry = (previous: string, n: number, body: string): string =>
  createHash('sha256').update(`${previous}\n${n}\n${body}`).digest('hex')
