import { type ProblemKind, PublicError } from '../shared/publicError.ts'

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

const graphUnavailable: ProblemKind = {
  code: 'graph-unavailable',
  status: 503,
  title: { nl: 'Het beeld is niet bereikbaar', en: 'The graph is unavailable' },
}

/** The graph store cannot be opened, read or written; what it had taken in is still there. */
export class GraphUnavailable extends PublicError {
  readonly kind = graphUnavailable
  readonly detail =
    'the graph cannot be asked now; nothing that was recorded is lost, and it comes back by itself when its server does'
  readonly reason: GraphTrouble
  constructor(reason: GraphTrouble, message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'GraphUnavailable'
    this.reason = reason
  }
}
