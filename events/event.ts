import type { EventData, EventType } from './catalogue.ts'
import type { Source } from './corrections.ts'
import type { Instant, Precision } from './time.ts'

declare const brand: unique symbol
type Branded<T, B extends string> = T & { readonly [brand]: B }

/** Where an event stands in the log: ordered, one per event. Never past 2^53 (adapters refuse). */
export type Position = Branded<number, 'Position'>
export const position = (value: number): Position => {
  if (!Number.isSafeInteger(value) || value < 0) throw new RangeError(`${value} is not a position in a log`)
  return value as Position
}
export const START = position(0)

/** The name of a neighbourhood: part of every stream, key and address. */
export type Neighbourhood = Branded<string, 'Neighbourhood'>

type What<T extends EventType> = { readonly type: T; readonly data: EventData<T> }

/** An event of a known type, with its data checked. */
export type Happened = { [T in EventType]: What<T> }[EventType]
export type HappenedOf<T extends EventType> = Extract<Happened, { type: T }>

type When = {
  /** When it happened, as it was sent: an instant, a day or a month. */
  readonly occurredAt: string
  readonly precision: Precision
  /** `occurredAt` in milliseconds: the instant, or the start of the day or month. */
  readonly at: Instant
}

/** An event as somebody sends it, checked, not yet in the log. */
export type NewEvent = Happened & When & { readonly id: string; readonly source: Source }
export type NewEventOf<T extends EventType> = Extract<NewEvent, { type: T }>

type Recorded = {
  readonly id: string
  readonly neighbourhood: Neighbourhood
  readonly stream: string
  readonly revision: number
  readonly position: Position
  readonly recordedAt: Instant
  readonly recordedBy: string
  readonly source: Source
  readonly version: number
}

/** An event read from the log, lifted to today's version. */
export type RecordedEvent = Happened & When & Recorded & { readonly known: true }
export type RecordedEventOf<T extends EventType> = Extract<RecordedEvent, { type: T }>

/** An event of a type or version that this release does not know: kept and counted, never interpreted. */
export type UnknownEvent = When &
  Recorded & {
    readonly known: false
    readonly type: string
    readonly data: Readonly<Record<string, unknown>>
  }

export type LogEvent = RecordedEvent | UnknownEvent
