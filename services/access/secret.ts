import { createHash, randomBytes } from 'node:crypto'

/** 256 random bits as text: nobody guesses them, so that a fast hash is enough to keep them. */
export const makeSecret = (): string => randomBytes(32).toString('base64url')

/** The stored form of a secret. Looked up as it is: who knows no preimage learns nothing from how long that takes. */
export const hashOf = (secret: string): Buffer => createHash('sha256').update(secret).digest()
