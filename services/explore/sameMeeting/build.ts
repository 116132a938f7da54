import {
  dataUnderOneId,
  type Happened,
  isoOf,
  type Neighbourhood,
  type NewEvent,
  type Position,
  type RecordedEvent,
  readNewEvent,
} from '../../../events/index.ts'
import { isUnreadable } from '../../log/index.ts'
import type { Sight } from '../../privacy/index.ts'
import type { AlsoRecorded } from '../../record/index.ts'
import type { ReadContext } from '../context/index.ts'
import { maskRecorder, mayKnowOf } from '../history/index.ts'
import { isSameMeeting, type Meeting, meetingOf } from './meeting.ts'

/** Older events of somebody are not searched. */
const SEARCHED_AT_MOST = 500
const TOLD_AT_MOST = 3

export type RecordedMeeting = {
  readonly event: NewEvent
  readonly recordedBy: string
  readonly sight: Sight
}

/**
 * Finds meetings that somebody else recorded earlier and that are probably the same one: the same people on the same
 * day. Tells only of events that the recorder may know of.
 */
export async function sameMeetings(
  context: Pick<ReadContext, 'graph' | 'log'>,
  neighbourhood: Neighbourhood,
  { event, recordedBy, sight }: RecordedMeeting,
): Promise<readonly AlsoRecorded[]> {
  const { graph, log } = context
  const aliases = await graph.aliases(neighbourhood)
  const read = (happened: Happened, when: Pick<NewEvent, 'at' | 'precision'>) =>
    meetingOf({ type: happened.type, data: dataUnderOneId(happened, aliases) } as Happened, when)
  const meeting = read(event, event)
  if (!meeting) return []
  const positions = await positionsOf(context, neighbourhood, meeting)
  const retractions = await graph.retractions(neighbourhood)
  const found = (await log.at(neighbourhood, positions)).filter((entry): entry is RecordedEvent => {
    if (isUnreadable(entry) || !entry.known || retractions.has(entry.position)) return false
    if (entry.id === event.id || entry.recordedBy === recordedBy || !mayKnowOf(entry, sight)) return false
    const effect = effectOf(entry)
    const its = read(effect, effect)
    return its !== undefined && isSameMeeting(its, meeting)
  })
  return found.slice(-TOLD_AT_MOST).map((entry) => ({
    id: sight.idOf(entry.id),
    occurredAt: sight.moment(entry.occurredAt),
    recordedAt: sight.moment(isoOf(entry.recordedAt)),
    recordedBy: maskRecorder(entry.recordedBy, sight),
  }))
}

/** A correction stands for its replacement. */
const effectOf = (event: RecordedEvent) =>
  event.type === 'event-corrected' ? readNewEvent(event.data.replacement, () => event.id) : event

/** Positions of events that point at most of the people of a meeting, oldest first. */
async function positionsOf(
  { graph }: Pick<ReadContext, 'graph'>,
  neighbourhood: Neighbourhood,
  { residents }: Meeting,
): Promise<readonly Position[]> {
  const counts = new Map<Position, number>()
  for (const resident of residents) {
    for (const position of await graph.history(neighbourhood, resident)) {
      counts.set(position, (counts.get(position) ?? 0) + 1)
    }
  }
  const most = [...counts].filter(([, count]) => count > residents.length / 2).map(([position]) => position)
  return most.sort((a, b) => a - b).slice(-SEARCHED_AT_MOST)
}
