import { createHash } from 'node:crypto'
import type { Neighbourhood } from '../../events/index.ts'
import { uuidOf } from '../vault/index.ts'

/** How an import names what it brings: the same file read twice names it the same. */
export type Ids = {
  /** The id of the subject that a file calls by this reference or name; nobody can go back without the key. */
  subject(kind: string, reference: string): string
  /** An event that says this. Its content holds only ids and moments, so it needs no key. */
  event(type: string, ...says: readonly string[]): string
}

/** The id of an event whose first form was taken back: what no longer counts can be told again. */
export const idAgain = (id: string): string => uuidOf(createHash('sha256').update(`again ${id}`).digest())

export const idsOf = (neighbourhood: Neighbourhood, subject: Ids['subject']): Ids => ({
  subject,
  event: (...says) =>
    uuidOf(
      createHash('sha256')
        .update(JSON.stringify([neighbourhood, ...says]))
        .digest(),
    ),
})
