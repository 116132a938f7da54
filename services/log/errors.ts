import type { Revision } from './port.ts'

/** A stream moved on since the caller looked. */
export class WrongRevision extends Error {
  readonly stream: string
  readonly expected: Revision | 'none'
  readonly actual: Revision | 'none'
  constructor(stream: string, expected: Revision | 'none', actual: Revision | 'none') {
    super(`stream ${stream} stands at ${actual}, not at ${expected}`)
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
  /** A server is away, or something else answers there. */
  | 'unreachable'
  /** A server does not take the name or password, or the certificate. */
  | 'refused'
  /** The address, or the release of what answers there, is not one that can be used. */
  | 'unusable'
  /** The server was lost half-way: recorded or not, the same ids sent again add nothing twice. */
  | 'unsure'

/** The store cannot be opened or written; nothing that was acknowledged is lost. */
export class LogUnavailable extends Error {
  readonly reason: UnavailableReason
  constructor(reason: UnavailableReason, message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'LogUnavailable'
    this.reason = reason
  }
}
