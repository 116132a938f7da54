import { type Instant, type Neighbourhood, type NewEvent, subjectsOf } from '../../events/index.ts'
import { type EventLog, isUnreadable } from '../log/index.ts'
import {
  atRisk,
  type CorrectionTarget,
  type CorrectionTargets,
  decide,
  emptyState,
  evolve,
  findMentions,
  tracesOf,
  typesWithState,
} from '../record/index.ts'

/** The rules of a neighbourhood, held against one event after the other. */
export type ImportRules = {
  /** @throws {RuleBroken} when the neighbourhood, with all events checked so far, cannot take this one. */
  check(event: NewEvent): void
  /** Whether an event with this id was checked before, as far as that matters to the rules. */
  hasTaken(id: string): boolean
}

/**
 * The rules as the log stands, for a run of events of any length: meetings leave nothing behind.
 * @param targets the events that corrections in the run point at; the only ones whose past is kept.
 */
export async function rulesOf(
  log: EventLog,
  neighbourhood: Neighbourhood,
  now: () => Instant,
  targets: ReadonlySet<string>,
): Promise<ImportRules> {
  const state = emptyState()
  for await (const { entries } of log.read({ neighbourhood, types: typesWithState })) {
    for (const entry of entries) if (!isUnreadable(entry) && entry.known) evolve(state, entry)
  }
  const past = await pastOf(log, neighbourhood, targets)
  const corrections = new Set<string>()
  return {
    check(event) {
      decide(state, event, { now: now(), past })
      evolve(state, event)
      past.add(event)
      if (event.type === 'event-retracted' || event.type === 'event-corrected') corrections.add(event.id)
    },
    hasTaken: (id) => corrections.has(id) || tracesOf(state, id).length > 0,
  }
}

/** The past events that corrections need: their targets, and the events that point at subjects of those targets. */
async function pastOf(
  log: EventLog,
  neighbourhood: Neighbourhood,
  targets: ReadonlySet<string>,
): Promise<CorrectionTargets & { add(event: NewEvent): void }> {
  const found = await log.find(neighbourhood, [...targets])
  const events = new Map<string, CorrectionTarget>()
  for (const entry of found.values()) {
    events.set(entry.id, {
      id: entry.id,
      type: !isUnreadable(entry) && entry.known ? entry.type : 'unknown',
    })
  }
  const subjects = atRisk([...found.values()])
  const mentions =
    subjects.size > 0
      ? await findMentions(log, neighbourhood, subjects)
      : new Map<string, CorrectionTarget[]>()
  return {
    find: (id) => events.get(id),
    mentionsOf: (subject) => mentions.get(subject) ?? [],
    add(event) {
      const { id, type } = event
      if (targets.has(id)) {
        events.set(id, { id, type })
        for (const subject of atRisk([event])) if (!mentions.has(subject)) mentions.set(subject, [])
      }
      if (mentions.size === 0) return
      for (const subject of subjectsOf(type, event.data)) mentions.get(subject.id)?.push({ id, type })
    },
  }
}
