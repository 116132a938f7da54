import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import {
  isEventType,
  type Neighbourhood,
  type NewEvent,
  readNewEvent,
  readShown,
} from '../../events/index.ts'
import type { ImportTarget, LineIds } from '../../services/import/index.ts'
import { type Known, rosterTypes } from '../../services/import/roster.ts'
import { type Client, ClientRefusal } from './client.ts'
import { CommandFault } from './outcome.ts'

const recordedEvent = z.looseObject({
  id: z.string(),
  type: z.string(),
  occurredAt: z.string(),
  precision: z.enum(['instant', 'day', 'month']),
  source: z.enum(['self', 'observed', 'partner', 'import']),
  position: z.number(),
  recordedAt: z.string(),
  recordedBy: z.string(),
  data: z.record(z.string(), z.unknown()),
})
export type ServedEvent = z.output<typeof recordedEvent>

const page = z.object({ events: z.array(recordedEvent), next: z.number().nullable() })
const answer = z.object({ events: z.array(z.object({ id: z.string(), position: z.number() })) })
const lineIds = z.object({ ids: z.array(z.string()) })
const heads = z.object({ position: z.number() })

const PAGE = 1_000
/** Below what a server takes in one request; more goes in several, each whole or not at all. */
const LINES = 50_000

const pathOf = (neighbourhood: Neighbourhood) => `/api/v1/neighbourhoods/${neighbourhood}`

/** The history of a neighbourhood, page by page; nothing when it is not there yet. */
export async function* servedEvents(
  client: Client,
  neighbourhood: Neighbourhood,
  types?: readonly string[],
): AsyncGenerator<ServedEvent> {
  const wanted = types ? `&type=${types.join(',')}` : ''
  for (let after: number | null = 0; after !== null; ) {
    const path: string = `${pathOf(neighbourhood)}/events?limit=${PAGE}&after=${after}${wanted}`
    const { events, next }: z.output<typeof page> = await client.get(path, page)
    yield* events
    after = next
  }
}

const noneYet = (error: unknown) => error instanceof ClientRefusal && error.status === 404

/** An import that goes through a server: it keeps the rules, and what it knows is asked of it first. */
export function serverTarget(
  client: Client,
  neighbourhood: Neighbourhood,
): ImportTarget & { subject(kind: string, reference: string): string; readonly lineIds: LineIds } {
  const made = new Map<string, string>()

  async function headOf(): Promise<number> {
    try {
      return (await client.get(`${pathOf(neighbourhood)}/graph?window=1h`, heads)).position
    } catch (error) {
      if (noneYet(error)) return 0
      throw error
    }
  }

  async function send(events: readonly NewEvent[]): Promise<number[]> {
    const lines = events.map(({ at: _, ...event }) => JSON.stringify(event)).join('\n')
    try {
      const sent = await client.postLines(`${pathOf(neighbourhood)}/events`, lines, answer)
      return sent.events.map(({ position }) => position)
    } catch (error) {
      if (!(error instanceof ClientRefusal)) throw error
      const reasons = error.errors.slice(0, 3).map(({ pointer, message }) => `${pointer}: ${message}`)
      throw new CommandFault(`the server refused the import: ${reasons.join('; ') || error.message}`)
    }
  }

  return {
    // The keys stay with the server: who is not known yet gets an id that means nothing.
    subject(kind, reference) {
      const key = `${kind}\u0000${reference}`
      const id = made.get(key) ?? randomUUID()
      made.set(key, id)
      return id
    },
    // The key is the server's: an id that anybody can work out from a line would let them try lines.
    async lineIds(lines) {
      return (await client.post(`${pathOf(neighbourhood)}/imports/line-ids`, { lines }, lineIds)).ids
    },
    async known() {
      const events: Known[] = []
      try {
        for await (const { id, type, occurredAt, data } of servedEvents(client, neighbourhood, rosterTypes)) {
          if (isEventType(type))
            events.push(readNewEvent(readShown({ id, type, occurredAt, data }), randomUUID))
        }
      } catch (error) {
        if (!noneYet(error)) throw error
      }
      return events
    },
    find: async () => new Map(),
    rules: async () => ({ check: () => {}, hasTaken: () => false }),
    async write(chunks) {
      const head = await headOf()
      const added = new Set<number>()
      let already = 0
      let batch: NewEvent[] = []
      const flush = async () => {
        if (batch.length === 0) return
        for (const position of await send(batch)) {
          if (position > head) added.add(position)
          else already += 1
        }
        batch = []
      }
      for await (const events of chunks) {
        if (batch.length + events.length > LINES) await flush()
        batch.push(...events)
      }
      await flush()
      return { appended: added.size, already }
    },
  }
}
