import {
  type Neighbourhood,
  type Position,
  position,
  readStored,
  UnreadableEvent,
} from '../../../events/index.ts'
import type { LogEntry } from '../port.ts'
import type { NameTable } from './names.ts'

/** The columns of a row in the order in which every read selects them. */
export const COLUMNS = `event.position, event.neighbourhood, event.revision, event.type, event.version, event.at,
  event.recorded_at, event.id, event.body, event.stream`

/** Arrays rather than objects, because a replay reads a million rows. */
export type EventRow = readonly [
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  string,
  string,
  number,
]

type Dictionary = {
  readonly neighbourhoods: NameTable
  readonly types: NameTable
  readonly streamOf: (id: number) => string
}

export function readRow(row: EventRow, { neighbourhoods, types, streamOf }: Dictionary): LogEntry {
  const [where, neighbourhoodId, revision, typeId, version, at, recordedAt, id, json, stream] = row
  const type = types.nameOf(typeId)
  const neighbourhood = neighbourhoods.nameOf(neighbourhoodId) as Neighbourhood
  const place = {
    id,
    type,
    version,
    neighbourhood,
    stream: streamOf(stream),
    revision,
    position: where as Position,
    at,
    recordedAt,
  }
  try {
    return readStored(place, JSON.parse(json))
  } catch (error) {
    if (error instanceof UnreadableEvent || error instanceof SyntaxError) {
      const reason = error instanceof UnreadableEvent ? error.message : 'its stored form is damaged'
      return { unreadable: true, id, position: position(where), neighbourhood, type, reason }
    }
    throw error
  }
}
