import { isTombstone, type NewEvent } from '../../../events/index.ts'
import { createInFlight } from '../../shared/concurrency/inFlight.ts'
import type { Vault } from '../../vault/index.ts'
import { LogUnavailable } from '../errors.ts'
import {
  type AppendRequest,
  type EventLog,
  isUnreadable,
  type LogBatch,
  type PrepareRequest,
} from '../port.ts'
import { preparedAppend } from '../prepareAppend.ts'
import { aliasesUpTo, refsOf, type Tombstone } from './erasedRefs.ts'
import { erasing } from './erasing.ts'
import { createOwners, createWithin } from './owners.ts'
import { createSealer } from './sealer.ts'
import { verifySealPlacement } from './verifySealPlacement.ts'

/** A log that never stores a name or description of a person in clear text. */
export type SealedLog = EventLog & { readonly vault: Vault }

/**
 * Seals personal values on their way into a log, under the keys of the people they are about. Reads return
 * them sealed, so that the graph, snapshots and figures never hold a name; values are opened only to be shown
 * to people. Values from before sealing was introduced stay as they are.
 */
export function sealedLog(inner: EventLog, vault: Vault): SealedLog {
  const { seal } = createSealer(createOwners(inner), vault)
  const { keys } = vault
  const appending = createInFlight()
  let closed = false

  /** Appends sealed events. The keys of the people whom they erase are destroyed first. */
  async function appendSealed(request: AppendRequest) {
    const tombstones = request.events.filter(isTombstone)
    if (tombstones.length === 0) return inner.append(request)
    return erasing(inner, vault, { ...request, tombstones }, () => inner.append(request))
  }

  async function prepare(request: PrepareRequest) {
    if (closed) throw new LogUnavailable('closed', 'the log is closed')
    const within = createWithin()
    for (const event of request.events) within.add(event)
    const events = await seal(request.neighbourhood, request.events, within)
    return preparedAppend((sealed) => appending.track(appendSealed(sealed)), { ...request, events })
  }

  async function sealAndAppend({ expect, ...request }: AppendRequest) {
    const { append } = await prepare(request)
    return append(expect && { expect })
  }

  async function* passing(batches: AsyncIterable<LogBatch>): AsyncGenerator<LogBatch> {
    for await (const batch of batches) yield { ...batch, entries: verifySealPlacement(batch.entries) }
  }

  /**
   * Another process may have erased a person: drop the values of that person that this process has opened.
   */
  async function* following(batches: AsyncIterable<LogBatch>): AsyncGenerator<LogBatch> {
    for await (const batch of passing(batches)) {
      for (const entry of batch.entries) {
        if (isUnreadable(entry) || !entry.known || !isTombstone(entry)) continue
        const refs = refsOf(entry, await aliasesUpTo(inner, entry.neighbourhood, entry.position))
        await keys.destroy(entry.neighbourhood, refs)
        vault.dropped(entry.neighbourhood, refs)
      }
      yield batch
    }
  }

  return {
    ...inner,
    vault,
    prepare,
    append: (request) => appending.track(sealAndAppend(request)),
    async appendAll({ chunks, targets, ...request }) {
      const { neighbourhood } = request
      const within = createWithin(targets)
      const tombstones: Tombstone[] = []
      async function* sealing(): AsyncGenerator<readonly NewEvent[]> {
        for await (const events of chunks) {
          for (const event of events) {
            within.add(event)
            if (isTombstone(event)) tombstones.push(event)
          }
          yield await seal(neighbourhood, events, within)
        }
      }
      const appended = await inner.appendAll({ ...request, chunks: sealing() })
      // The log says it first here, since all of it may yet be refused; a start finds what a crash leaves.
      if (tombstones.length === 0) return appended
      const aliases = await aliasesUpTo(inner, neighbourhood)
      const erased = tombstones.flatMap((event) => refsOf(event, aliases))
      await keys.destroy(neighbourhood, erased)
      vault.dropped(neighbourhood, erased)
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
      closed = true
      await appending.settled()
      await inner.close()
      keys.close()
    },
  }
}
