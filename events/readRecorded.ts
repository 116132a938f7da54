import { z } from 'zod'
import { catalogue, isEventType } from './catalogue.ts'
import { sources } from './corrections.ts'
import type { EventDefinition } from './define.ts'
import type { LogEvent, UnknownEvent } from './event.ts'
import { precisions } from './time.ts'

/** A known type whose stored content does not fit its schema: a poison event. */
export class UnreadableEvent extends Error {
  readonly id: string
  readonly position: number
  constructor(event: { id: string; position: number; type: string }, reason: string) {
    super(`event ${event.id} (${event.type}) at position ${event.position} cannot be read: ${reason}`)
    this.name = 'UnreadableEvent'
    this.id = event.id
    this.position = event.position
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const envelope = {
  occurredAt: z.string(),
  precision: z.enum(precisions),
  source: z.enum(sources),
  recordedBy: z.string(),
}

/** The content of an event that every log keeps as JSON; the catalogue also checks the `data` of a known type. */
export const storedContent = z.object({ ...envelope, data: z.custom<Record<string, unknown>>(isObject) })
export type StoredContent = z.output<typeof storedContent>

/** Facts about an event that a log keeps beside its content. */
export type StoredPlace = Omit<UnknownEvent, keyof StoredContent | 'known'>

/** An event as a log stored it. */
export type StoredEvent = Omit<UnknownEvent, 'known'>

// One check a type for the whole content: a replay reads a million events, nearly all of today's version.
const contents = new Map<string, z.ZodType<StoredContent>>()
function contentOf(definition: EventDefinition): z.ZodType<StoredContent> {
  let schema = contents.get(definition.type)
  if (!schema) {
    schema = z.object({ ...envelope, data: definition.data }) as unknown as z.ZodType<StoredContent>
    contents.set(definition.type, schema)
  }
  return schema
}

/**
 * Reads an event as a log stored it, lifted to today's version and checked. A type or version that this release does
 * not know is returned with `known: false`.
 * @throws {UnreadableEvent} when the content does not fit.
 */
export function readStored(place: StoredPlace, content: unknown): LogEvent {
  const definition = isEventType(place.type) ? catalogue.get(place.type) : undefined
  if (!definition || place.version > definition.version)
    return eventOf(place, parsed(place, storedContent, content), false)
  const lifted = place.version < definition.version ? liftedTo(definition, place, content) : content
  return eventOf(place, parsed(place, contentOf(definition), lifted), true, definition.version)
}

/** The same for an event in one piece. */
export function readRecorded({
  occurredAt,
  precision,
  source,
  recordedBy,
  data,
  ...place
}: StoredEvent): LogEvent {
  return readStored(place, { occurredAt, precision, source, recordedBy, data })
}

function parsed(place: StoredPlace, schema: z.ZodType<StoredContent>, content: unknown): StoredContent {
  const read = schema.safeParse(content)
  if (read.success) return read.data
  const [first] = read.error.issues
  throw new UnreadableEvent(place, `${first?.path.join('/')}: ${first?.message}`)
}

function liftedTo(definition: EventDefinition, place: StoredPlace, content: unknown): StoredContent {
  const stored = parsed(place, storedContent, content)
  let { data } = stored
  for (let { version } = place; version < definition.version; version++) {
    const lift = definition.upcasters[version]
    if (!lift) throw new UnreadableEvent(place, `there is no upcaster from version ${version}`)
    data = lift(data)
  }
  return { ...stored, data }
}

// Written out field by field: it is much quicker than spreading, and every event passes here.
const eventOf = (
  place: StoredPlace,
  content: StoredContent,
  known: boolean,
  version = place.version,
): LogEvent =>
  ({
    id: place.id,
    type: place.type,
    version,
    neighbourhood: place.neighbourhood,
    stream: place.stream,
    revision: place.revision,
    position: place.position,
    at: place.at,
    recordedAt: place.recordedAt,
    occurredAt: content.occurredAt,
    precision: content.precision,
    source: content.source,
    recordedBy: content.recordedBy,
    data: content.data,
    known,
  }) as LogEvent
