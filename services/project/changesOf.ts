import {
  type EventData,
  type EventType,
  type Happened,
  type LogEvent,
  type NewEvent,
  type Position,
  type RecordedEventOf,
  readNewEvent,
  subjectIdsOf,
} from '../../events/index.ts'
import type { EventChanges, GraphChange } from '../graph/index.ts'
import {
  bond,
  type ChangeBuilder,
  contact,
  describedAs,
  forgetting,
  merge,
  mutual,
  node,
  pairsOf,
  stripUndefined,
  visits,
} from './changeBuilders.ts'

type Projection = {
  readonly [T in EventType]: (data: EventData<T>, occurredAt: string) => readonly ChangeBuilder[]
}

const nothing = (): readonly ChangeBuilder[] => []

/** One case for each type. The compiler reports a missing one. */
const projection: Projection = {
  'resident-expected': ({ expectedOn: _, ...person }) => [
    node('resident', person.resident, undefined, describedAs(person)),
  ],
  'resident-registered': (data) => [node('resident', data.resident, 'in', describedAs(data))],
  'resident-arrived': ({ resident }) => [node('resident', resident, 'in')],
  'resident-described': (data) => [node('resident', data.resident, undefined, describedAs(data))],
  'resident-left': ({ resident }) => [node('resident', resident, 'out')],
  'resident-forgotten': ({ resident, remains }) => [
    forgetting('resident', resident, remains && stripUndefined(remains)),
  ],

  'residents-merged': ({ residents }) => [merge('made', residents)],
  'residents-unmerged': ({ residents }) => [merge('ended', residents)],
  'residents-told-apart': nothing,

  'partner-joined': ({ partner, name, sector, formal }) => [
    node('partner', partner, 'in', { name, sector, formal }),
  ],
  'partner-left': ({ partner }) => [node('partner', partner, 'out')],
  'professional-appointed': ({ professional, partner, name = null, function: role }) => [
    node('professional', professional, 'in', { name, function: role, partner }),
    bond('works-for', 'made', professional, partner),
  ],
  'professional-left': ({ professional }) => [node('professional', professional, 'out')],
  'professional-forgotten': ({ professional }) => [forgetting('professional', professional)],
  'partners-agreed': ({ partners }) => mutual('collaboration', 'made', partners),
  'partnership-ended': ({ partners }) => mutual('collaboration', 'ended', partners),
  'coalition-formed': nothing,
  'partner-joined-coalition': nothing,
  'partner-left-coalition': nothing,

  'resident-met-resident': ({ residents, place }) => {
    const drafts = [contact('met', residents[0]!, residents[1]!)]
    return place === undefined ? drafts : drafts.concat(visits(residents, place))
  },
  'resident-met-partner': ({ resident, partner, professional, place }) => [
    contact('met-partner', resident, partner),
    ...(professional ? [contact('met-professional', resident, professional)] : []),
    ...visits([resident], place),
  ],
  'residents-gathered': ({ residents, place, initiative }) => [
    ...pairsOf(residents).map(([a, b]) => contact('gathered', a, b, 1 / (residents.length - 1))),
    ...(initiative ? residents.map((resident) => contact('took-part', resident, initiative)) : []),
    ...visits(residents, place),
  ],
  'resident-visited-place': ({ resident, place }) => visits([resident], place),

  'initiative-started': ({ initiative, name, kind, partner = null, place = null }) => [
    node('initiative', initiative, 'in', { name, initiativeKind: kind, partner, place }),
  ],
  'initiative-changed': ({ initiative, kind, ...changed }) => [
    node(
      'initiative',
      initiative,
      undefined,
      stripUndefined({ ...changed, ...(kind && { initiativeKind: kind }) }),
    ),
  ],
  'initiative-ended': ({ initiative }) => [node('initiative', initiative, 'out')],
  'resident-joined-initiative': ({ resident, initiative }) => [
    bond('participant', 'made', resident, initiative),
  ],
  'resident-left-initiative': ({ resident, initiative }) => [
    bond('participant', 'ended', resident, initiative),
  ],
  'resident-attended-initiative': ({ resident, initiative, session }, occurredAt) => [
    contact('attended', resident, initiative, 1, `${initiative} ${session ?? occurredAt}`),
  ],
  'volunteer-joined-initiative': ({ resident, initiative }) => [
    bond('volunteer', 'made', resident, initiative),
  ],
  'volunteer-left-initiative': ({ resident, initiative }) => [
    bond('volunteer', 'ended', resident, initiative),
  ],
  'volunteer-fit-reviewed': nothing,
  'participation-level-observed': nothing,

  'buddy-match-made': ({ residents, initiative }) => mutual('buddy', 'made', residents, initiative),
  'buddy-match-ended': ({ residents, initiative }) => mutual('buddy', 'ended', residents, initiative),
  'connector-appointed': ({ resident }) => [node('resident', resident, undefined, { connector: true })],
  'connector-stepped-down': ({ resident }) => [node('resident', resident, undefined, { connector: false })],
  'household-linked': ({ residents }) => mutual('household', 'made', residents),
  'household-unlinked': ({ residents }) => mutual('household', 'ended', residents),

  'need-voiced': nothing,
  'need-met': nothing,
  'need-withdrawn': nothing,
  'skill-offered': nothing,
  'skill-withdrawn': nothing,
  'help-asked': nothing,
  'help-given': ({ resident, helper, professional, partner }) =>
    [helper, professional, partner]
      .filter((who) => who !== undefined)
      .map((who) => contact('helped', resident, who)),
  'signal-raised': nothing,
  'signal-picked-up': nothing,
  'signal-closed': nothing,

  'introduction-suggested': nothing,
  'introduction-made': nothing,
  'introduction-declined': nothing,

  'place-opened': ({ place, name, management, functions, area = null, partner = null }) => [
    node('place', place, 'in', stripUndefined({ name, management, functions, area, partner })),
  ],
  'place-management-changed': ({ place, management, partner }) => [
    node('place', place, undefined, stripUndefined({ management, partner })),
  ],
  'place-functions-changed': ({ place, functions }) => [node('place', place, undefined, { functions })],
  'place-closed': ({ place }) => [node('place', place, 'out')],
  'area-described': nothing,
  'neighbourhood-described': nothing,

  'experiment-started': nothing,
  'experiment-noted': nothing,
  'experiment-ended': nothing,
  'result-agreed': nothing,
  'result-reviewed': nothing,

  'basis-recorded': nothing,
  'basis-withdrawn': nothing,
  'objection-raised': nothing,

  'annotation-made': nothing,

  // The caller resolves the retracted event, because it can ask the log for its position.
  'event-retracted': nothing,
  'event-corrected': nothing,
}

const draftsOf = ({ type, data, occurredAt }: Happened & { occurredAt: string }): readonly ChangeBuilder[] =>
  // Each function of the table takes the data of its own type. TypeScript cannot follow that pairing.
  (projection[type] as (data: Happened['data'], occurredAt: string) => readonly ChangeBuilder[])(
    data,
    occurredAt,
  )

/**
 * The changes that one event makes to the graph. A pure function of the event, so that every replay of the
 * log, in any batches, gives the same graph.
 * @param retracted for a correction, the position of the event that it takes back
 */
export function changesOf(event: LogEvent, retracted?: Position): EventChanges {
  const { position } = event
  if (!event.known) return { position, at: event.at, subjects: [], changes: [] }
  const subjects = subjectIdsOf(event.type, event.data)
  const effect = event.type === 'event-corrected' ? replacementOf(event) : event
  const { at } = effect
  const changes: GraphChange[] = []
  for (const draft of draftsOf(effect)) {
    draft.at = at
    draft.position = position
    draft.ordinal = changes.length
    changes.push(draft)
  }
  if (retracted !== undefined) changes.push({ change: 'retract', target: retracted, position })
  return { position, at, subjects, changes }
}

const replacementOf = ({ id, data }: RecordedEventOf<'event-corrected'>): NewEvent =>
  readNewEvent(data.replacement, () => id, '/data/replacement')
