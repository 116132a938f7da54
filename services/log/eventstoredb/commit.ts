import { setTimeout as sleep } from 'node:timers/promises'
import { LogUnavailable } from '../errors.ts'
import type { Revision } from '../port.ts'
import { appendWhole } from './appendWhole.ts'
import type { Connection } from './connection.ts'
import { readOnce } from './readOnce.ts'
import { toLogUnavailable } from './toLogUnavailable.ts'
import type { Outgoing } from './wire.ts'

/** How many timeouts to keep asking for the outcome of an append, before it counts as unknown. */
const PATIENCE = 2
const PAUSE = 100

export type CommitOutcome = 'committed' | 'moved-on'

/**
 * Appends to a stream exactly once. When the answer is lost, the stream itself tells: if the first of these
 * events is at its revision, all of them were written; if there is nothing, they are sent again, with the
 * same ids and the same expected revision; if there is another event, the stream has moved on and nothing was
 * written.
 * @throws {LogUnavailable} `unsure` when the server stays away; sending the same ids later adds nothing twice
 */
export async function commit(
  connection: Connection,
  stream: string,
  expected: Revision | 'none',
  events: readonly Outgoing[],
): Promise<CommitOutcome> {
  const giveUp = Date.now() + PATIENCE * connection.timeout
  const next = expected === 'none' ? 0 : expected + 1
  let trouble = new LogUnavailable('unreachable', `EventStoreDB at ${connection.hosts} gives no clear answer`)
  for (;;) {
    try {
      const outcome = await appendWhole(connection.client, {
        stream,
        events,
        expected,
        timeout: connection.timeout,
      })
      if (outcome === 'appended') return 'committed'
    } catch (error) {
      trouble = toLogUnavailable(connection.hosts, error)
      // Certainly not written: the server refused the connection.
      if (trouble.reason === 'refused' || trouble.reason === 'unusable') throw trouble
    }
    // A node that lags behind its leader may show nothing yet. The append is then sent again.
    const found = await idAt(connection, stream, next)
    if (found !== undefined) return found === events[0]?.id ? 'committed' : 'moved-on'
    // The server says that it is full and there is nothing in the stream: it was not written.
    if (trouble.reason === 'full') throw trouble
    if (Date.now() > giveUp) throw unsure(trouble)
    await sleep(PAUSE)
  }
}

/** The id of the event at a revision, if the server can tell. */
async function idAt(connection: Connection, stream: string, revision: Revision): Promise<string | undefined> {
  try {
    for await (const { id } of readOnce(connection, { stream, from: revision, count: 1 })) return id
  } catch (error) {
    if (!(error instanceof LogUnavailable)) throw error
  }
  return undefined
}

/** The error for a caller who must not assume that the events are lost. */
export const unsure = (trouble: LogUnavailable) =>
  new LogUnavailable(
    'unsure',
    `${trouble.message}; it is not known whether this was recorded: send it again with the same ids`,
    { cause: trouble },
  )
