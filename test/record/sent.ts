import { randomUUID } from 'node:crypto'

/** Events as somebody sends them. */
const sent = (type: string, occurredAt: string, data: object) => ({
  id: randomUUID() as string,
  type,
  occurredAt,
  data,
})

export const registration = (resident: string = randomUUID(), more: object = {}) =>
  sent('resident-registered', '2026-01-01', { resident, ...more })
export const meeting = (residents: readonly string[], more: object = {}) =>
  sent('resident-met-resident', '2026-03-01', { residents, ...more })
export const departure = (resident: string) => sent('resident-left', '2026-06-01', { resident })
export const retraction = (event: { readonly id: string }) =>
  sent('event-retracted', '2026-11-01', { event: event.id, reason: 'dat klopt niet' })

/** One event a line. */
export const lines = (...events: readonly unknown[]) =>
  events.map((event) => `${JSON.stringify(event)}\n`).join('')
