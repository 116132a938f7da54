import { type Neighbourhood, type Position, START } from '../../events/index.ts'
import type { GraphStore } from '../graph/index.ts'
import type { EventLog } from '../log/index.ts'
import { PoisonEvent } from './poisonEvent.ts'
import { projectEntries } from './projectEntries.ts'

/**
 * Builds the graph of one neighbourhood from the log in an empty store, with the code of the live projection.
 * @param skip positions that the live projection has parked; any other poison event stops the rebuild
 * @throws {PoisonEvent}
 */
export async function rebuild(
  log: EventLog,
  graph: Pick<GraphStore, 'apply'>,
  neighbourhood: Neighbourhood,
  upTo: Position,
  skip: ReadonlySet<Position> = new Set(),
): Promise<void> {
  let after = START
  for await (const batch of log.read({ neighbourhood, upTo })) {
    const { changes, parked } = await projectEntries(log, batch.entries)
    const poison = parked.find(({ position }) => !skip.has(position))
    if (poison) throw new PoisonEvent(poison)
    if (batch.upTo === after) continue
    const events = changes.get(neighbourhood) ?? []
    await graph.apply({ neighbourhood, after, upTo: batch.upTo, events, parked })
    after = batch.upTo
  }
}
