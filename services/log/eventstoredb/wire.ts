import type { AllStreamResolvedEvent, RecordedEvent as ServerEvent } from '@eventstore/db-client'
import { z } from 'zod'
import {
  definitionOf,
  type LogEvent,
  type Neighbourhood,
  type NewEvent,
  type Position,
  position,
  readRecorded,
  readTime,
  UnreadableEvent,
} from '../../../events/index.ts'
import type { LogEntry, Revision, Unreadable } from '../port.ts'
import { storedBody, storedBodyOf } from '../storedBody.ts'

/** The place of a record in `$all`, to continue reading from. Positions in `$all` are exclusive pairs. */
export type Pair = { readonly commit: bigint; readonly prepare: bigint }

/** The wire form of an event, serialised before anything is sent. */
export type Outgoing = {
  readonly id: string
  readonly type: string
  readonly data: Uint8Array
  readonly metadata: Uint8Array
}

/** The bytes that count for the server's maximum append size, with some overhead. */
export const sizeOf = ({ type, data, metadata }: Outgoing): number =>
  data.length + metadata.length + type.length + 64

const encoder = new TextEncoder()
const bytes = (value: unknown) => encoder.encode(JSON.stringify(value))

/** The metadata of an event, without personal data. `stream` and `revision` are those of its subject. */
const metadata = z.object({
  version: z.number().int().min(1),
  neighbourhood: z.string(),
  stream: z.string(),
  revision: z.number().int().min(0),
})

export type Placed = { readonly event: NewEvent; readonly stream: string; readonly revision: Revision }

export const outgoing = (
  { event, stream, revision }: Placed,
  neighbourhood: Neighbourhood,
  recordedBy: string,
): Outgoing => ({
  id: event.id,
  type: event.type,
  data: encoder.encode(storedBodyOf(event, recordedBy)),
  metadata: bytes({
    version: definitionOf(event.type).version,
    neighbourhood,
    stream,
    revision,
  } satisfies z.infer<typeof metadata>),
})

/**
 * The closing event of an append: the number of its events, their times, and their stream when they were
 * staged.
 */
export const recorded = z.object({
  count: z.number().int().min(1),
  recordedAt: z.number(),
  firstAt: z.number(),
  lastAt: z.number(),
  batch: z.string().optional(),
})
export type Recorded = z.infer<typeof recorded>

export const outgoingRecorded = (type: string, what: Recorded, neighbourhood: Neighbourhood): Outgoing => ({
  id: crypto.randomUUID(),
  type,
  data: bytes(what),
  metadata: bytes({ version: 1, neighbourhood }),
})

/** The event of an answer; undefined when it is a link or was deleted since. */
export const serverEvent = ({ event }: Pick<AllStreamResolvedEvent, 'event'>): ServerEvent | undefined =>
  event

/** The subject's stream and revision of a stored event, if its metadata can be read. */
export function placeOf(event: ServerEvent): { stream: string; revision: Revision } | undefined {
  const read = metadata.safeParse(event.metadata)
  return read.success ? read.data : undefined
}

/** Reads a stored event. An unreadable one is returned as `Unreadable`, with the reason. */
export function readEntry(
  event: ServerEvent,
  place: { neighbourhood: Neighbourhood; position: number; recordedAt: number },
): LogEntry {
  const { neighbourhood, recordedAt } = place
  const where: Position = position(place.position)
  const { id, type } = event
  try {
    const { stream, revision, version } = metadata.parse(event.metadata)
    const { occurredAt, precision, source, recordedBy, data } = storedBody.parse(event.data)
    const when = { occurredAt, precision, at: readTime(occurredAt)?.at ?? Number.NaN, recordedAt }
    if (Number.isNaN(when.at))
      throw new UnreadableEvent({ id, type, position: where }, 'occurredAt is no time')
    const stored = { id, type, version, neighbourhood, stream, revision, position: where, ...when }
    return readRecorded({ ...stored, source, recordedBy, data }) satisfies LogEvent
  } catch (error) {
    if (error instanceof UnreadableEvent || error instanceof z.ZodError) {
      const reason = error instanceof UnreadableEvent ? error.message : 'its stored form is damaged'
      return { unreadable: true, id, position: where, neighbourhood, type, reason } satisfies Unreadable
    }
    throw error
  }
}
