import type { EventType, Neighbourhood } from '../../events/index.ts'
import { createMemoryGraph, type EventChanges } from '../graph/index.ts'
import type { EventLog } from '../log/index.ts'
import type { SliceNode } from '../slice/index.ts'
import { projectEntries } from './projectEntries.ts'

/**
 * The types of event that describe people, that say when they come, go or are erased, and that correct these.
 */
const types = [
  'resident-expected',
  'resident-registered',
  'resident-arrived',
  'resident-described',
  'resident-left',
  'resident-forgotten',
  'residents-merged',
  'residents-unmerged',
  'connector-appointed',
  'connector-stepped-down',
  'professional-appointed',
  'professional-left',
  'professional-forgotten',
  'event-retracted',
  'event-corrected',
] as const satisfies readonly EventType[]

/**
 * The people of a neighbourhood, computed from the log for a process that has no graph. It uses the code of
 * the projection, so that the result equals the nodes of an up-to-date graph. Names and references stay
 * sealed. Like the projector it skips events that cannot be projected.
 */
export async function foldPeople(
  log: Pick<EventLog, 'find' | 'read'>,
  neighbourhood: Neighbourhood,
): Promise<readonly SliceNode[]> {
  const graph = createMemoryGraph()
  try {
    let after = await graph.checkpoint(neighbourhood)
    for await (const { entries, upTo } of log.read({ neighbourhood, types })) {
      if (upTo === after) continue
      const { changes } = await projectEntries(log, entries)
      const events = (changes.get(neighbourhood) ?? []).map(withoutTies)
      await graph.apply({ neighbourhood, after, upTo, events })
      after = upTo
    }
    const always = Number.POSITIVE_INFINITY
    const { nodes } = await graph.slice(neighbourhood, { from: always, to: always, knownAt: after })
    return nodes.filter(({ kind }) => kind === 'resident' || kind === 'professional')
  } finally {
    await graph.close()
  }
}

/** A correction may hold a meeting, whose other participants are not read here. */
const withoutTies = (event: EventChanges): EventChanges => ({
  ...event,
  changes: event.changes.filter(({ change }) => change !== 'contact' && change !== 'bond'),
})
