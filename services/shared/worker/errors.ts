/** Every thread is at work and the queue is full: ask again later. */
export class WorkersBusy extends Error {
  override readonly name = 'WorkersBusy'
  readonly code = 'busy'
  readonly status = 503
  /** In seconds. */
  readonly retryAfter: number
  constructor(retryAfter: number) {
    super('too much is being computed at this moment: ask again in a few seconds')
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
