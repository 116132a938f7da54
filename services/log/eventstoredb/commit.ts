import { setTimeout as sleep } from 'node:timers/promises'
import { LogUnavailable } from '../errors.ts'
import type { Revision } from '../port.ts'
import { appendWhole } from './appendWhole.ts'
import type { Connection } from './connection.ts'
import { readOnce } from './readOnce.ts'
import { toLogUnavailable } from './toLogUnavailable.ts'
import type { Outgoing } from './wire.ts'

/** For how many timeouts to keep asking whether an append was written, before reporting that it is unknown. */
const PATIENCE = 2
const PAUSE = 100

export type CommitOutcome = 'committed' | 'moved-on'

/**
 * Appends to a stream exactly once. When the answer is lost, the stream itself is asked: if the first of these
 * events stands where it would, all of them do; if nothing stands there they are sent again, with the same ids and
 * the same expected revision; if another stands there the stream has moved on and nothing of this was written.
 * @throws {LogUnavailable} `unsure` when the server stays away; the same ids sent again later add nothing twice.
 */
export async function commit(
  place: Connection,
  stream: string,
  expected: Revision | 'none',
  events: readonly Outgoing[],
): Promise<CommitOutcome> {
  const giveUp = Date.now() + PATIENCE * place.timeout
  const next = expected === 'none' ? 0 : expected + 1
  let trouble = new LogUnavailable('unreachable', `EventStoreDB at ${place.hosts} gives no clear answer`)
  for (;;) {
    try {
      const outcome = await appendWhole(place.client, { stream, events, expected, timeout: place.timeout })
      if (outcome === 'appended') return 'committed'
    } catch (error) {
      trouble = toLogUnavailable(place.hosts, error)
      // Certainly not written: nobody was let in.
      if (trouble.reason === 'refused' || trouble.reason === 'unusable') throw trouble
    }
    // A node that lags behind its leader may show nothing yet: then it is sent again.
    const found = await idAt(place, stream, next)
    if (found !== undefined) return found === events[0]?.id ? 'committed' : 'moved-on'
    // The server says so itself, and nothing stands there: it was not written.
    if (trouble.reason === 'full') throw trouble
    if (Date.now() > giveUp) throw unsure(trouble)
    await sleep(PAUSE)
  }
}

/** The id of the event at a revision, as far as the server can tell. */
async function idAt(place: Connection, stream: string, revision: Revision): Promise<string | undefined> {
  try {
    for await (const { id } of readOnce(place, { stream, from: revision, count: 1 })) return id
  } catch (error) {
    if (!(error instanceof LogUnavailable)) throw error
  }
  return undefined
}

/** The error for a caller that must not assume the append failed. */
export const unsure = (trouble: LogUnavailable) =>
  new LogUnavailable(
    'unsure',
    `${trouble.message}; it is not known whether this was recorded: send it again with the same ids`,
    { cause: trouble },
  )
