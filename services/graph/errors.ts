export type GraphTrouble =
  | 'address'
  | 'away'
  | 'refused'
  | 'encryption'
  | 'too-old'
  | 'newer-schema'
  | 'no-database'
  /** The server has stopped taking work until somebody sees to it. */
  | 'broken'
  | 'edited'
  /** The lease under which it was to be written has passed to somebody else. */
  | 'fenced'
  | 'failed'
  | 'closed'

/** The graph store cannot be opened, read or written; what it had taken in is still there. */
export class GraphUnavailable extends Error {
  readonly reason: GraphTrouble
  constructor(reason: GraphTrouble, message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'GraphUnavailable'
    this.reason = reason
  }
}
