import {
  type Aliases,
  aliasesIn,
  aliasTypes,
  erasedBy,
  type KeyRef,
  keyRefOf,
  type Neighbourhood,
  type NewEventOf,
  type Position,
  type RecordedEvent,
  type TombstoneType,
} from '../../../events/index.ts'
import { type EventLog, isUnreadable, type LogEntry } from '../port.ts'

export type Tombstone = NewEventOf<TombstoneType>

/** An entry that `aliasesIn` needs. */
export const aliasEventOf = (entry: LogEntry): RecordedEvent | undefined =>
  !isUnreadable(entry) && entry.known && aliasTypes.some((type) => type === entry.type) ? entry : undefined

/** The keys that an erasure destroys: those of all registrations of the person. */
export function refsOf(tombstone: Pick<Tombstone, 'type' | 'data'>, { idsOf }: Aliases): readonly KeyRef[] {
  const { kind, id } = erasedBy(tombstone)
  return idsOf(id).map((each) => keyRefOf(kind, each))
}

/** Reads the alias table from a log, up to a position. */
export async function aliasesUpTo(
  log: Pick<EventLog, 'read'>,
  neighbourhood: Neighbourhood,
  upTo?: Position,
): Promise<Aliases> {
  const events: RecordedEvent[] = []
  const query = { neighbourhood, types: aliasTypes, ...(upTo !== undefined && { upTo }) }
  for await (const { entries } of log.read(query)) {
    events.push(...entries.flatMap((entry) => aliasEventOf(entry) ?? []))
  }
  return aliasesIn(events)
}
