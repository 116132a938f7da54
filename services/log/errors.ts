import { NOTHING_LOST, type ProblemKind, PublicError } from '../shared/publicError.ts'
import type { Revision } from './port.ts'

/** A stream is not at the expected revision: another writer appended to it. */
export class WrongRevision extends Error {
  readonly stream: string
  readonly expected: Revision | 'none'
  readonly actual: Revision | 'none'
  constructor(stream: string, expected: Revision | 'none', actual: Revision | 'none') {
    super(`stream ${stream} is at revision ${actual}, expected ${expected}`)
    this.name = 'WrongRevision'
    this.stream = stream
    this.expected = expected
    this.actual = actual
  }
}

/** An event with this id is in the log already, with other content. */
export class IdTaken extends Error {
  readonly id: string
  constructor(id: string) {
    super(`an event with id ${id} is already recorded with other content`)
    this.name = 'IdTaken'
    this.id = id
  }
}

export type UnavailableReason =
  | 'full'
  | 'read-only'
  | 'closed'
  | 'in-use'
  | 'newer-format'
  | 'damaged'
  | 'not-a-directory'
  /** No server answers, or something else does. */
  | 'unreachable'
  /** The server rejects the name, the password or the certificate. */
  | 'refused'
  /** The address or the release of the server cannot be used. */
  | 'unusable'
  /**
   * The server was lost during an append, and it is unknown whether it was recorded. Sending the same ids
   * again adds nothing twice.
   */
  | 'unsure'

/** The storage cannot be reached, read or written. */
export const storageUnavailable: ProblemKind = {
  code: 'storage-unavailable',
  status: 503,
  title: { nl: 'Opslag is niet bereikbaar', en: 'Storage is unavailable' },
}
const storageReadOnly: ProblemKind = {
  code: 'storage-read-only',
  status: 503,
  title: { nl: 'Opslag is alleen-lezen', en: 'Storage is read-only' },
}
const storageFull: ProblemKind = {
  code: 'storage-full',
  status: 507,
  title: { nl: 'Opslag is vol', en: 'Storage is full' },
}

const answers: Record<UnavailableReason, readonly [ProblemKind, string]> = {
  full: [storageFull, `the storage is full: ${NOTHING_LOST}; make room and send it again`],
  'read-only': [storageReadOnly, `the storage cannot be written: ${NOTHING_LOST}`],
  closed: [storageUnavailable, `the server is stopping: ${NOTHING_LOST}; send it again in a moment`],
  'in-use': [storageUnavailable, `the storage is in use by another process: ${NOTHING_LOST}`],
  'newer-format': [storageUnavailable, `the storage was written by a newer release: ${NOTHING_LOST}`],
  damaged: [storageUnavailable, `the storage is damaged: ${NOTHING_LOST}`],
  'not-a-directory': [storageUnavailable, `the storage is not there: ${NOTHING_LOST}`],
  unreachable: [
    storageUnavailable,
    `the server of the log is away: ${NOTHING_LOST}; send it again in a moment`,
  ],
  refused: [storageUnavailable, `the server of the log does not let this one in: ${NOTHING_LOST}`],
  unusable: [storageUnavailable, `the server of the log cannot be used: ${NOTHING_LOST}`],
  unsure: [
    storageUnavailable,
    'the server of the log was lost half-way: send it again with the same ids; nothing is recorded twice',
  ],
}

/** The store cannot be opened or written. Nothing that was acknowledged is lost. */
export class LogUnavailable extends PublicError {
  readonly reason: UnavailableReason
  constructor(reason: UnavailableReason, message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'LogUnavailable'
    this.reason = reason
  }

  get kind(): ProblemKind {
    return answers[this.reason][0]
  }

  get detail(): string {
    return answers[this.reason][1]
  }
}
