import { createHash } from 'node:crypto'
import type { Neighbourhood } from '../../events/index.ts'
import type { EventLog } from '../log/index.ts'
import { type LookupKey, uuidOf } from '../vault/index.ts'

/** The ids of events whose lines have none: what a line says decides it, so that it is met again. */
export type LineIds = (lines: readonly string[]) => Promise<readonly string[]>

/** The number of lines that are looked up at once. */
export const LINES_AT_ONCE = 1_000

/** The id that an earlier release gave to a line that came through a server: anybody can test lines against it. */
export const idWithoutKey = (neighbourhood: Neighbourhood, line: string): string =>
  uuidOf(createHash('sha256').update(`${neighbourhood}\u0000${line}`).digest())

/**
 * Ids that follow from lines under the lookup key of the neighbourhood: nobody can guess back what a line said. A line
 * that an earlier release recorded under an id without a key is met under that id.
 */
export const lineIdsUnder =
  (key: LookupKey, log: Pick<EventLog, 'find'>, neighbourhood: Neighbourhood): LineIds =>
  async (lines) => {
    const before = lines.map((line) => idWithoutKey(neighbourhood, line))
    const recorded = await log.find(neighbourhood, before)
    return lines.map((line, index) => {
      const id = before[index]!
      return recorded.has(id) ? id : key.idOf('event', line)
    })
  }
