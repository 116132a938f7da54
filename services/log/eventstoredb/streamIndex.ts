import type { Neighbourhood } from '../../../events/index.ts'
import type { Revision } from '../port.ts'
import type { Connection } from './connection.ts'
import { IdTable } from './idTable.ts'
import { readStored } from './readStored.ts'
import { placeOf, recorded } from './wire.ts'

/**
 * The index that a writer needs of a neighbourhood: it maps each event id to the number of the event, and
 * each subject's stream to its revision. It is read from the log stream of the neighbourhood, completely once
 * and incrementally after that.
 */
export type StreamIndex = {
  readonly ids: Pick<IdTable, 'get' | 'set'>
  readonly revisions: Pick<Map<string, Revision>, 'get' | 'set'>
  /** The number of events in the neighbourhood. */
  count: number
  /** The revision of the last event in the log stream. */
  head: Revision | 'none'
  recordedAt: number
}

/** An index that is not a layer on another one. */
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
 * Reads the rest of the neighbourhood's log stream into the index.
 * @throws {LogUnavailable}; the index is then incomplete and must be discarded
 */
export async function bringUpToDate(
  connection: Connection,
  neighbourhood: Neighbourhood,
  index: StreamIndex,
): Promise<void> {
  const stream = connection.streams.log(neighbourhood)
  const from = index.head === 'none' ? 0 : index.head + 1
  let waiting: { id: string; stream: string | undefined; revision: Revision }[] = []
  const take = ({ id, stream, revision }: (typeof waiting)[number]) => {
    index.ids.set(id, index.count)
    index.count += 1
    if (stream !== undefined) index.revisions.set(stream, revision)
  }
  for await (const event of readStored(connection, { stream, from, count: EVERYTHING })) {
    if (event.type !== connection.streams.recordedType) {
      waiting.push({ id: event.id, stream: undefined, revision: 0, ...placeOf(event) })
      continue
    }
    const { batch, count, recordedAt } = recorded.parse(event.data)
    if (batch === undefined) for (const one of waiting.slice(-count)) take(one)
    else {
      for await (const { id, ...ready } of readStored(connection, { stream: batch, from: 0, count })) {
        take({ id, stream: undefined, revision: 0, ...placeOf({ id, ...ready }) })
      }
    }
    waiting = []
    // Only whole appends count: a partial one from a lost connection is read again.
    index.head = Number(event.revision)
    index.recordedAt = Math.max(index.recordedAt, recordedAt)
  }
}

/** A layer of pending changes on an index. The index below does not change until `layDown`. */
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
    /** The revisions of the index and the layer together. */
    revisions: (): ReadonlyMap<string, Revision> => new Map([...below.revisions, ...revisions]),
    layDown() {
      below.ids.takeOver(ids)
      for (const [stream, revision] of revisions) below.revisions.set(stream, revision)
      below.count = layer.count
    },
  }
}
