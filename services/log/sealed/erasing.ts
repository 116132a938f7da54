import {
  erasedBy,
  isTombstone,
  keyRefOf,
  type Neighbourhood,
  type NewEvent,
  type NewEventOf,
  readNewEvent,
  type TombstoneType,
  tombstoneTypes,
} from '../../../events/index.ts'
import type { Vault } from '../../vault/index.ts'
import { type EventLog, isUnreadable } from '../port.ts'

export type Tombstone = NewEventOf<TombstoneType>

/** The key of the person that a tombstone erases. */
export function refOf(tombstone: Pick<Tombstone, 'type' | 'data'>) {
  const { kind, id } = erasedBy(tombstone)
  return keyRefOf(kind, id)
}

/**
 * Erases in the order that survives a crash at any point: note the intention, destroy the keys, append the
 * tombstones, remove the note. `settleErasures` completes an interrupted erasure at the next start.
 * @param say appends the tombstones
 */
export async function erasing<T>(
  { keys, dropped }: Vault,
  neighbourhood: Neighbourhood,
  tombstones: readonly Tombstone[],
  recordedBy: string,
  say: () => Promise<T>,
): Promise<T> {
  const refs = tombstones.map(refOf)
  await keys.intend(
    tombstones.map((event) => {
      const { at: _, ...sent } = event
      return { neighbourhood, ref: refOf(event), tombstone: JSON.stringify({ ...sent, recordedBy }) }
    }),
  )
  await keys.destroy(neighbourhood, refs)
  dropped(neighbourhood, refs)
  const said = await say()
  await keys.fulfilled(neighbourhood, refs)
  return said
}

/**
 * Completes interrupted erasures at a start: destroys the keys and appends the tombstones that were intended.
 * It also destroys the key of every person with a tombstone in the log, because an older key store may have
 * been restored from a backup.
 */
export async function settleErasures(log: EventLog, { keys, dropped }: Vault): Promise<void> {
  for (const { neighbourhood, ref, tombstone } of await keys.intentions()) {
    await keys.destroy(neighbourhood, [ref])
    dropped(neighbourhood, [ref])
    const { recordedBy, ...sent } = JSON.parse(tombstone) as { recordedBy: string }
    const event: NewEvent = readNewEvent(sent, () => crypto.randomUUID())
    await log.append({ neighbourhood, events: [event], recordedBy })
    await keys.fulfilled(neighbourhood, [ref])
  }
  const told = new Map<Neighbourhood, string[]>()
  for await (const { entries } of log.read({ types: tombstoneTypes })) {
    for (const entry of entries) {
      if (isUnreadable(entry) || !entry.known || !isTombstone(entry)) continue
      const refs = told.get(entry.neighbourhood) ?? []
      told.set(entry.neighbourhood, refs)
      refs.push(refOf(entry))
    }
  }
  for (const [neighbourhood, refs] of told) await keys.destroy(neighbourhood, refs)
}
