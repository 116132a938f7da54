import {
  aliasesIn,
  aliasTypes,
  isTombstone,
  type KeyRef,
  type Neighbourhood,
  type NewEvent,
  type RecordedEvent,
  readNewEvent,
  tombstoneTypes,
} from '../../../events/index.ts'
import type { Vault } from '../../vault/index.ts'
import { type EventLog, isUnreadable } from '../port.ts'
import { aliasEventOf, aliasesUpTo, refsOf, type Tombstone } from './erasedRefs.ts'

export type Erasure = {
  readonly neighbourhood: Neighbourhood
  readonly tombstones: readonly Tombstone[]
  readonly recordedBy: string
}

/**
 * Erases in the order that survives a crash at any point: note the intention, destroy the keys, append the
 * tombstones, remove the note. `settleErasures` completes an interrupted erasure at the next start.
 * @param say appends the tombstones
 */
export async function erasing<T>(
  log: Pick<EventLog, 'read'>,
  { keys, dropped }: Vault,
  { neighbourhood, tombstones, recordedBy }: Erasure,
  say: () => Promise<T>,
): Promise<T> {
  const erase = async (refs: readonly KeyRef[]) => {
    await keys.destroy(neighbourhood, refs)
    dropped(neighbourhood, refs)
  }
  const aliases = await aliasesUpTo(log, neighbourhood)
  const intentions = tombstones.flatMap((event) => {
    const { at: _, ...sent } = event
    const tombstone = JSON.stringify({ ...sent, recordedBy })
    return refsOf(event, aliases).map((ref) => ({ neighbourhood, ref, tombstone }))
  })
  const refs = intentions.map(({ ref }) => ref)
  await keys.intend(intentions)
  await erase(refs)
  const said = await say()
  // A merge that was decided earlier may reach the log only now.
  const since = await aliasesUpTo(log, neighbourhood)
  const late = tombstones.flatMap((event) => refsOf(event, since)).filter((ref) => !refs.includes(ref))
  if (late.length > 0) await erase(late)
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
  for (const [neighbourhood, refs] of await refsTold(log)) await keys.destroy(neighbourhood, refs)
}

/** The keys of all erased people in the log, including all ids that they had at their erasure. */
async function refsTold(log: EventLog): Promise<ReadonlyMap<Neighbourhood, readonly KeyRef[]>> {
  const told = new Map<Neighbourhood, { readonly refs: KeyRef[]; readonly merges: RecordedEvent[] }>()
  for await (const { entries } of log.read({ types: [...tombstoneTypes, ...aliasTypes] })) {
    for (const entry of entries) {
      if (isUnreadable(entry) || !entry.known) continue
      const here = told.get(entry.neighbourhood) ?? { refs: [], merges: [] }
      told.set(entry.neighbourhood, here)
      if (isTombstone(entry)) here.refs.push(...refsOf(entry, aliasesIn(here.merges)))
      else if (aliasEventOf(entry)) here.merges.push(entry)
    }
  }
  return new Map([...told].map(([neighbourhood, { refs }]) => [neighbourhood, refs]))
}
