import {
  FORGOTTEN,
  isSealed,
  isTombstone,
  type Neighbourhood,
  type NewEvent,
  personalValuesOf,
  withPersonalValues,
} from '../../../events/index.ts'
import type { ToSeal, Vault } from '../../vault/index.ts'
import { type AppendRequest, type EventLog, isUnreadable, type LogBatch, type LogEntry } from '../port.ts'
import { erasing, refOf } from './erasing.ts'
import { createOwners, createWithin, type Within } from './owners.ts'
import { saysTheSame } from './saysTheSame.ts'
import { verifySealPlacement } from './verifySealPlacement.ts'

/** A log in which nothing that names or describes a person stands in clear. */
export type SealedLog = EventLog & {
  readonly vault: Vault
  asKept(neighbourhood: Neighbourhood, events: readonly NewEvent[]): Promise<readonly NewEvent[]>
}

const isPersonal = ({ type, data }: NewEvent) => personalValuesOf(type, data).length > 0

/**
 * Seals what is personal on its way into a log, under the keys of those whom it is about. What comes out is sealed
 * still: graph, snapshots and figures never hold a name, and only who shows it to people opens it. Values of before
 * the sealing stay as they are.
 */
export function sealedLog(inner: EventLog, vault: Vault): SealedLog {
  const owners = createOwners(inner)
  const { keys } = vault
  /** What was sealed here and is on its way: events that come back are not sealed twice. */
  const sealed = new WeakSet<NewEvent>()
  const isReady = (event: NewEvent) => sealed.has(event) || !isPersonal(event)

  async function toSeal(neighbourhood: Neighbourhood, event: NewEvent, within: Within): Promise<ToSeal[]> {
    const all: ToSeal[] = []
    for (const value of personalValuesOf(event.type, event.data)) {
      const { field, value: text } = value
      if (text === FORGOTTEN) continue
      if (isSealed(text)) throw new TypeError(`${field} of event ${event.id} is sealed already`)
      all.push({ keys: await owners.of(neighbourhood, value, within), event: event.id, field, text })
    }
    return all
  }

  async function seal(neighbourhood: Neighbourhood, events: readonly NewEvent[], within: Within) {
    const wanted: ToSeal[][] = []
    for (const event of events) wanted.push(isReady(event) ? [] : await toSeal(neighbourhood, event, within))
    const all = wanted.flat()
    const texts = all.length > 0 ? await vault.seal(neighbourhood, all) : []
    let next = 0
    const kept: NewEvent[] = []
    for (const [index, event] of events.entries()) {
      const values = new Map(wanted[index]!.map(({ field }) => [field, texts[next++]]))
      const made =
        values.size > 0 ? ({ ...event, data: withPersonalValues(event.data, values) } as NewEvent) : event
      kept.push([...values.values()].includes(FORGOTTEN) ? await asItWas(neighbourhood, made) : made)
    }
    for (const event of kept) sealed.add(event)
    return kept
  }

  /** Who sends again what was recorded before an erasure is told that it is there, not that it differs. */
  async function asItWas(neighbourhood: Neighbourhood, event: NewEvent): Promise<NewEvent> {
    const found = (await inner.find(neighbourhood, [event.id])).get(event.id)
    if (!found || isUnreadable(found) || !found.known) return event
    const beside = { type: event.type, data: withForgotten(found, event) } as NewEvent
    return saysTheSame(beside, event) ? ({ ...event, data: found.data } as NewEvent) : event
  }

  async function asKept(neighbourhood: Neighbourhood, events: readonly NewEvent[]) {
    if (events.every(isReady)) return events
    const within = createWithin()
    for (const event of events) within.add(event)
    return seal(neighbourhood, events, within)
  }

  async function* passing(batches: AsyncIterable<LogBatch>): AsyncGenerator<LogBatch> {
    for await (const batch of batches) yield { ...batch, entries: verifySealPlacement(batch.entries) }
  }

  /** Another process may have erased somebody: what this one opened of them goes as well. */
  async function* following(batches: AsyncIterable<LogBatch>): AsyncGenerator<LogBatch> {
    for await (const batch of passing(batches)) {
      for (const entry of batch.entries) {
        if (isUnreadable(entry) || !entry.known || !isTombstone(entry)) continue
        const refs = [refOf(entry)]
        await keys.destroy(entry.neighbourhood, refs)
        vault.dropped(entry.neighbourhood, refs)
      }
      yield batch
    }
  }

  const append = (request: AppendRequest) => {
    const tombstones = request.events.filter(isTombstone)
    if (tombstones.length === 0) return inner.append(request)
    return erasing(vault, request.neighbourhood, tombstones, request.recordedBy, () => inner.append(request))
  }

  return {
    ...inner,
    vault,
    asKept,
    // What was sealed before goes on at once, in the order in which it was decided.
    append: (request) =>
      request.events.every(isReady)
        ? append(request)
        : asKept(request.neighbourhood, request.events).then((events) => append({ ...request, events })),
    async appendAll({ chunks, targets, ...request }) {
      const { neighbourhood } = request
      const within = createWithin(targets)
      const erased = new Set<string>()
      async function* sealing() {
        for await (const events of chunks) {
          for (const event of events) {
            within.add(event)
            if (isTombstone(event)) erased.add(refOf(event))
          }
          yield await seal(neighbourhood, events, within)
        }
      }
      const appended = await inner.appendAll({ ...request, chunks: sealing() })
      // The log says it first here, since all of it may yet be refused; a start finds what a crash leaves.
      await keys.destroy(neighbourhood, [...erased])
      if (erased.size > 0) vault.dropped(neighbourhood, [...erased])
      return appended
    },
    read: (query) => passing(inner.read(query)),
    subscribe: (query) => following(inner.subscribe(query)),
    async find(neighbourhood, ids) {
      const found = await inner.find(neighbourhood, ids)
      return new Map(verifySealPlacement([...found.values()]).map((entry) => [entry.id, entry]))
    },
    at: async (neighbourhood, positions) => verifySealPlacement(await inner.at(neighbourhood, positions)),
    async close() {
      await inner.close()
      keys.close()
    },
  }
}

/** The data of `found`, with what is forgotten in `event` forgotten as well. */
function withForgotten(found: LogEntry & { data: object }, event: NewEvent) {
  const forgotten = personalValuesOf(event.type, event.data).filter(({ value }) => value === FORGOTTEN)
  return withPersonalValues(
    found.data as Readonly<Record<string, unknown>>,
    new Map(forgotten.map(({ field }) => [field, FORGOTTEN])),
  )
}
