import { PublicError } from '../publicError.ts'

/** Every thread is at work and the queue is full: ask again later. */
export class WorkersBusy extends PublicError {
  override readonly name = 'WorkersBusy'
  readonly kind = { code: 'busy', status: 503, title: { nl: 'Even te druk', en: 'Too busy right now' } }
  readonly detail = 'too much is being computed at this moment: ask again in a few seconds'
  override readonly retryAfter: number
  /** @param retryAfter in seconds */
  constructor(retryAfter: number) {
    super('every worker thread is at work and the queue is full')
    this.retryAfter = retryAfter
  }
}

/** The pool was closed before the job was done. */
export class WorkersClosed extends Error {
  override readonly name = 'WorkersClosed'
  constructor() {
    super('the server is stopping')
  }
}
