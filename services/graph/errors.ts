import { type ProblemKind, PublicError } from '../shared/publicError.ts'

export type GraphTrouble =
  | 'address'
  | 'away'
  | 'refused'
  | 'encryption'
  | 'too-old'
  | 'newer-schema'
  | 'no-database'
  /** The server accepts no more work until an administrator fixes it. */
  | 'broken'
  | 'edited'
  /** The lease for this write has passed to another projector. */
  | 'fenced'
  | 'failed'
  | 'closed'

const graphUnavailable: ProblemKind = {
  code: 'graph-unavailable',
  status: 503,
  title: { nl: 'Het beeld is niet bereikbaar', en: 'The graph is unavailable' },
}

/** The graph store cannot be opened, read or written. Its content is still there. */
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
