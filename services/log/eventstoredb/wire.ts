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

/** Where a record stands in `$all`: what reading on from it needs. Positions there are exclusive pairs. */
export type Pair = { readonly commit: bigint; readonly prepare: bigint }

/** An event as it goes to the server: turned into bytes before anything is sent. */
export type Outgoing = {
  readonly id: string
  readonly type: string
  readonly data: Uint8Array
  readonly metadata: Uint8Array
}

/** The bytes that the server counts against its maximum append size, with a margin for the envelope. */
export const sizeOf = ({ type, data, metadata }: Outgoing): number =>
  data.length + metadata.length + type.length + 64

const encoder = new TextEncoder()
const bytes = (value: unknown) => encoder.encode(JSON.stringify(value))

/** Beside an event: nothing personal. `stream` and `revision` are those of its subject. */
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
 * The event that closes an append: how many events it records, from when, and where they are when not right before
 * it.
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

/** The event of an answer, without links and without what was deleted since. */
export const serverEvent = ({ event }: Pick<AllStreamResolvedEvent, 'event'>): ServerEvent | undefined =>
  event

/** The subject's stream and revision of a stored event, when its metadata can be read. */
export function placeOf(event: ServerEvent): { stream: string; revision: Revision } | undefined {
  const read = metadata.safeParse(event.metadata)
  return read.success ? read.data : undefined
}

/** Reads a stored event; one that cannot be read comes back as such, with the reason. */
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
