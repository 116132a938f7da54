import { LogUnavailable } from '../errors.ts'
import { allEvents } from './allEvents.ts'
import { type CommitIndex, createCommitIndex } from './commitIndex.ts'
import type { Connection } from './connection.ts'
import { toLogUnavailable } from './toLogUnavailable.ts'
import { recorded } from './wire.ts'

/** Keeps the index of commits up to date, from the small event that closes each append. */
export type Follower = {
  readonly commits: CommitIndex
  /** Resolves once it has caught up with the log at the start. */
  readonly ready: Promise<void>
  /** The reason while the server cannot be followed. */
  trouble(): LogUnavailable | undefined
  /**
   * Waits until `look` finds something in the index.
   * @throws {LogUnavailable} after `timeout` milliseconds
   */
  when<T>(look: () => T | undefined, timeout: number): Promise<T>
  close(): Promise<void>
}

export function follow({ client, hosts, streams }: Connection): Follower {
  const stop = new AbortController()
  const commits = createCommitIndex()
  let trouble: LogUnavailable | undefined
  let settle: { resolve: () => void; reject: (error: unknown) => void } | undefined
  const ready = new Promise<void>((resolve, reject) => {
    settle = { resolve, reject }
  })

  const onLost = (error: unknown) => {
    trouble = toLogUnavailable(hosts, error)
    // Opening the log needs the server, so it fails as well.
    settle?.reject(trouble)
  }

  async function run() {
    const only = { types: streams.recordedType }
    for await (const told of allEvents({ client, only, after: undefined, signal: stop.signal, onLost })) {
      trouble = undefined
      if (told.kind === 'caught-up') {
        settle?.resolve()
        settle = undefined
      }
      if (told.kind !== 'event' || told.event.type !== streams.recordedType) continue
      const neighbourhood = streams.neighbourhoodOf(told.event.streamId)
      if (neighbourhood === undefined) continue
      const what = recorded.safeParse(told.event.data)
      if (!what.success) {
        throw new LogUnavailable('damaged', `${told.event.streamId} holds a record that cannot be read`)
      }
      commits.add(neighbourhood, Number(told.event.revision), what.data, told.at)
    }
  }

  const ended = run().catch((error: unknown) => {
    trouble = toLogUnavailable(hosts, error)
    settle?.reject(trouble)
  })
  ready.catch(() => undefined)

  return {
    commits,
    ready,
    trouble: () => trouble,
    async when(look, timeout) {
      // Usually it is there already. A timer for each of a thousand events would stay for the whole timeout.
      let found = look()
      if (found !== undefined) return found
      const limit = AbortSignal.any([AbortSignal.timeout(timeout), stop.signal])
      while (!limit.aborted) {
        const seen = commits.grown.version()
        found = look()
        if (found !== undefined) return found
        await commits.grown.waitPast(seen, limit)
      }
      throw trouble ?? new LogUnavailable('unreachable', `EventStoreDB at ${hosts} does not answer in time`)
    },
    async close() {
      stop.abort()
      await ended
    },
  }
}
