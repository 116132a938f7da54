import type { DatabaseSync } from 'node:sqlite'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { position } from '../../../events/index.ts'
import { createMutex } from '../../shared/concurrency/mutex.ts'
import { LogUnavailable } from '../errors.ts'
import type { AppendAllRequest, Appended, AppendedAll, AppendRequest } from '../port.ts'
import type { Appender } from './appendInto.ts'
import { unavailable } from './unavailable.ts'

/** The most events in one commit, so that no request waits long for its answer. */
const GROUP_AT_MOST = 10_000

type Waiting = {
  readonly request: AppendRequest
  readonly resolve: (appended: readonly Appended[]) => void
  readonly reject: (error: unknown) => void
}

export type SqliteWriter = {
  append(request: AppendRequest): Promise<readonly Appended[]>
  appendAll(request: AppendAllRequest): Promise<AppendedAll>
  commits(): number
  close(): Promise<void>
}

/**
 * The single writer of a log. Requests that arrive while it writes share the next commit (group commit), so
 * that one flush makes many of them durable.
 */
export function createWriter(
  database: DatabaseSync,
  appender: Appender,
  options: { path: string; now: () => number; onCommit: () => void },
): SqliteWriter {
  const { path, now, onCommit } = options
  let queue: Waiting[] = []
  const mutex = createMutex()
  let scheduled = false
  let closed = false
  let commits = 0
  // Recording time never decreases, so that the log as of a moment is always a prefix of the log.
  let lastRecordedAt = Number(database.prepare('SELECT max(recorded_at) AS last FROM event').get()?.last ?? 0)
  const tick = () => {
    lastRecordedAt = Math.max(lastRecordedAt, now())
    return lastRecordedAt
  }

  function committed() {
    commits += 1
    onCommit()
  }

  /** Rolls back and returns the error for the requests of the group. */
  function rollBack(error: unknown): unknown {
    try {
      if (database.isTransaction) database.exec('ROLLBACK')
      appender.reset()
      return unavailable(error, path)
    } catch (other) {
      return other
    }
  }

  function commitGroup(group: readonly Waiting[]) {
    const done: (() => void)[] = []
    try {
      database.exec('BEGIN IMMEDIATE')
      const recordedAt = tick()
      for (const { request, resolve, reject } of group) {
        const outcome = attempt(() => appender.append(request, recordedAt))
        if ('refused' in outcome) done.push(() => reject(outcome.refused))
        else done.push(() => resolve(outcome.appended))
      }
      appender.finish()
      database.exec('COMMIT')
    } catch (error) {
      const reason = rollBack(error)
      for (const { reject } of group) reject(reason)
      return
    }
    for (const tell of done) tell()
    committed()
  }

  function takeGroup(): Waiting[] {
    let events = 0
    const fits = queue.findIndex(({ request }) => {
      events += request.events.length
      return events > GROUP_AT_MOST
    })
    const size = fits === -1 ? queue.length : Math.max(fits, 1)
    const group = queue.slice(0, size)
    queue = queue.slice(size)
    return group
  }

  function commitSoon() {
    if (scheduled) return
    scheduled = true
    void mutex.runExclusive(async () => {
      // Wait one turn of the event loop: requests that arrive by then join this commit.
      await nextTurn()
      while (queue.length > 0) {
        commitGroup(takeGroup())
        await nextTurn()
      }
      scheduled = false
    })
  }

  async function writeAll({ chunks, ...request }: AppendAllRequest): Promise<AppendedAll> {
    const sum = { appended: 0, already: 0, upTo: position(0) }
    try {
      database.exec('BEGIN IMMEDIATE')
      const recordedAt = tick()
      for await (const events of chunks) {
        for (const { already, position } of appender.append({ ...request, events }, recordedAt)) {
          sum[already ? 'already' : 'appended'] += 1
          if (position > sum.upTo) sum.upTo = position
        }
        appender.finish()
        await nextTurn()
      }
      database.exec('COMMIT')
    } catch (error) {
      throw rollBack(error)
    }
    committed()
    return sum
  }

  const checkOpen = () => {
    if (closed) throw new LogUnavailable('closed', 'the log is closed')
  }

  return {
    append(request) {
      return new Promise((resolve, reject) => {
        checkOpen()
        if (request.events.length === 0) return resolve([])
        queue.push({ request, resolve, reject })
        commitSoon()
      })
    },
    async appendAll(request) {
      checkOpen()
      return mutex.runExclusive(() => writeAll(request))
    },
    commits: () => commits,
    async close() {
      closed = true
      await mutex.idle()
    },
  }
}

/** A refused request must not fail the others of its group. A failing disk must. */
function attempt(
  append: () => readonly Appended[],
): { appended: readonly Appended[] } | { refused: unknown } {
  try {
    return { appended: append() }
  } catch (error) {
    if (error instanceof Error && (error.name === 'WrongRevision' || error.name === 'IdTaken')) {
      return { refused: error }
    }
    throw error
  }
}
