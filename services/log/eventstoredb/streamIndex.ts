import type { Neighbourhood } from '../../../events/index.ts'
import type { Revision } from '../port.ts'
import type { Connection } from './connection.ts'
import { IdTable } from './idTable.ts'
import { readStored } from './readStored.ts'
import { placeOf, recorded } from './wire.ts'

/**
 * Index of a neighbourhood for its writer: maps each event id to its ordinal, and each subject's stream to its
 * revision. Read from the neighbourhood's log stream, once whole and then only what came after.
 */
export type StreamIndex = {
  readonly ids: Pick<IdTable, 'get' | 'set'>
  readonly revisions: Pick<Map<string, Revision>, 'get' | 'set'>
  /** How many events the neighbourhood holds. */
  count: number
  /** The revision of the last event in the log stream. */
  head: Revision | 'none'
  recordedAt: number
}

/** A register that holds everything itself. */
export type WholeStreamIndex = StreamIndex & {
  readonly ids: IdTable
  readonly revisions: Map<string, Revision>
}

export const emptyStreamIndex = (): WholeStreamIndex => ({
  ids: new IdTable(),
  revisions: new Map(),
  count: 0,
  head: 'none',
  recordedAt: 0,
})

const EVERYTHING = Number.MAX_SAFE_INTEGER

/**
 * Reads on to the end of the neighbourhood's log stream.
 * @throws {LogUnavailable}; what it has half taken in by then must be thrown away.
 */
export async function bringUpToDate(
  place: Connection,
  neighbourhood: Neighbourhood,
  register: StreamIndex,
): Promise<void> {
  const stream = place.streams.log(neighbourhood)
  const from = register.head === 'none' ? 0 : register.head + 1
  let waiting: { id: string; stream: string | undefined; revision: Revision }[] = []
  const take = ({ id, stream, revision }: (typeof waiting)[number]) => {
    register.ids.set(id, register.count)
    register.count += 1
    if (stream !== undefined) register.revisions.set(stream, revision)
  }
  for await (const event of readStored(place, { stream, from, count: EVERYTHING })) {
    if (event.type !== place.streams.recordedType) {
      waiting.push({ id: event.id, stream: undefined, revision: 0, ...placeOf(event) })
      continue
    }
    const { batch, count, recordedAt } = recorded.parse(event.data)
    if (batch === undefined) for (const one of waiting.slice(-count)) take(one)
    else {
      for await (const { id, ...ready } of readStored(place, { stream: batch, from: 0, count })) {
        take({ id, stream: undefined, revision: 0, ...placeOf({ id, ...ready }) })
      }
    }
    waiting = []
    // Only whole appends count: what comes half through a lost connection is read again.
    register.head = Number(event.revision)
    register.recordedAt = Math.max(register.recordedAt, recordedAt)
  }
}

/** An overlay for pending changes: nothing reaches the index below until it is merged. */
export function layeredOn(below: WholeStreamIndex) {
  const ids = new IdTable()
  const revisions = new Map<string, Revision>()
  const layer: StreamIndex = {
    ids: { get: (id) => ids.get(id) ?? below.ids.get(id), set: (id, number) => ids.set(id, number) },
    revisions: {
      get: (stream) => revisions.get(stream) ?? below.revisions.get(stream),
      set: (stream, revision) => revisions.set(stream, revision),
    },
    count: below.count,
    head: below.head,
    recordedAt: below.recordedAt,
  }
  return {
    layer,
    /** The register below and what lies on it, as one. */
    revisions: (): ReadonlyMap<string, Revision> => new Map([...below.revisions, ...revisions]),
    layDown() {
      below.ids.takeOver(ids)
      for (const [stream, revision] of revisions) below.revisions.set(stream, revision)
      below.count = layer.count
    },
  }
}
