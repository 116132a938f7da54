import { createHash } from 'node:crypto'

/** Draws a number from 0 up to 1 for a name; the same name, the same number. */
export type SeededRandom = (name: string) => number

/** Lots that nobody can foresee without the secret. */
export const seededRandom =
  (secret: string): SeededRandom =>
  (name) =>
    createHash('sha256').update(`${secret}\u0000${name}`).digest().readUInt32BE() / 2 ** 32
