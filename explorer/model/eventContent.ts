import type { WeefselEvent } from '../api/shapes.ts'

/** The data of an event, by the names of its fields. */
export type EventContent = Readonly<Record<string, unknown>>

/** An event as it counts: of a correction, what it put in place. */
export function contentOf(event: WeefselEvent): {
  type: string
  occurredAt: string
  source: string | undefined
  data: EventContent
} {
  const data = event.data ?? {}
  const { replacement } = data
  if (event.type === 'event-corrected' && isRecord(replacement)) {
    const { type, occurredAt, source, data: inside } = replacement
    return {
      type: String(type),
      occurredAt: String(occurredAt),
      source: typeof source === 'string' ? source : undefined,
      data: isRecord(inside) ? inside : {},
    }
  }
  return { type: event.type, occurredAt: event.occurredAt, source: event.source ?? undefined, data }
}

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
