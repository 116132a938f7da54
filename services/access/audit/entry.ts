import { createHash } from 'node:crypto'
import { z } from 'zod'
import { lensNames, roles } from '../../roles/index.ts'

/**
 * One access: the viewer, the residents, the neighbourhood, the moment and the lens. It holds ids only: no name, no
 * text, no address.
 */
export const accessStatement = z.strictObject({
  /** When, in milliseconds. */
  at: z.int(),
  /** The stable id of who looked. */
  who: z.string(),
  role: z.enum(roles).nullable(),
  lens: z.enum(lensNames),
  neighbourhood: z.string(),
  /** The question: the last part of the address, such as `graph`. */
  what: z.string(),
  /** The residents in the answer; `null` for the whole neighbourhood. */
  residents: z.array(z.string()).nullable(),
  /** The moment that was looked at, when one was named. */
  asOf: z.int().nullable(),
})
export type AccessStatement = z.output<typeof accessStatement>

/** A statement in its place; `hash` covers it, its number, and through `previous` everything before it. */
export type AccessEntry = AccessStatement & { readonly n: number; readonly hash: string }

/** Stands in the chain for entries that were kept long enough: what follows them can still be proved. */
export const pruning = z.strictObject({
  at: z.int(),
  pruned: z.strictObject({
    /** The number and the hash of the last entry that was taken out. */
    upTo: z.int(),
    hash: z.string(),
    /** How many were taken out this time. */
    count: z.int(),
    /** Everything taken out is from before this moment. */
    before: z.int(),
  }),
})
export type Pruning = z.output<typeof pruning>

/** The possible contents of an entry of the chain. */
export const entryBody = z.union([accessStatement, pruning])

/** The hash before the first entry. */
export const BEGINNING = '0'.repeat(64)

export const hashOfEntry = (previous: string, n: number, body: string): string =>
  createHash('sha256').update(`${previous}\n${n}\n${body}`).digest('hex')
