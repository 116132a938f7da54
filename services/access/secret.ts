import { createHash, randomBytes } from 'node:crypto'

/** 256 random bits as text. They cannot be guessed, so that a fast hash is enough to store them. */
export const makeSecret = (): string => randomBytes(32).toString('base64url')

/**
 * The hash that is stored of a secret. The look-up compares hashes directly: without a preimage its timing
 * reveals nothing.
 */
export const hashOf = (secret: string): Buffer => createHash('sha256').update(secret).digest()
