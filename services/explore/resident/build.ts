import { isoOf } from '../../../events/index.ts'
import { explainLevel, type LevelExplanation } from '../../measure/index.ts'
import type { ReadContext, Snapshot } from '../context/index.ts'
import { viewEvents } from '../history/index.ts'
import { positionsBehind, type TieView } from '../ties/index.ts'
import { type Around, aroundOf } from './aroundOf.ts'
import type { LevelReason, ResidentView } from './schema.ts'

const HISTORY_AT_MOST = 500

/**
 * One person, partner, initiative or place at a moment: level and why, ties and the events behind each.
 * @returns undefined when nobody of that id is in the neighbourhood at that moment.
 */
export async function residentViewOf(
  context: ReadContext,
  snapshot: Snapshot,
  id: string,
): Promise<ResidentView | undefined> {
  const ego = aroundOf(snapshot, id)
  const node = ego?.nodes.find((candidate) => candidate.id === id)
  if (!ego || !node) return undefined
  const { log, graph, snapshots } = context
  const { neighbourhood, slice, ties, levels } = snapshot
  const index = slice.nodes.findIndex((candidate) => candidate.id === id)
  const why = levels.of[index]
    ? explainLevel(slice, ties, levels, index, await snapshots.widen(snapshot))
    : undefined
  const positions = (await graph.history(neighbourhood, id, snapshot.knownAt)).filter(
    (position) => position <= snapshot.knownAt,
  )
  const history = await viewEvents(
    context,
    neighbourhood,
    await log.at(neighbourhood, positions.slice(-HISTORY_AT_MOST)),
    snapshot.knownAt,
  )
  const idAt = new Map(history.map((event) => [event.position, event.id]))
  return {
    ...node,
    asOf: isoOf(snapshot.asOf),
    window: snapshot.window.text,
    registrations: [...(slice.nodes[index]?.registrations ?? [])],
    reason: why ? reasonOf(why) : null,
    because: why
      ? await viewEvents(context, neighbourhood, await log.at(neighbourhood, why.positions), snapshot.knownAt)
      : [],
    ego,
    ties: linesOf(ego, id).map(({ other, tie }) => ({
      with: other,
      ...tie,
      events: positionsBehind(snapshot, id, other.id).flatMap((position) => idAt.get(position) ?? []),
    })),
    history: history.reverse(),
  }
}

function reasonOf({ positions: _, ...facts }: LevelExplanation): LevelReason {
  switch (facts.level) {
    case 'not-in-view':
      return { rule: facts.level, params: { before: facts.before } }
    case 'only-formal':
      return { rule: facts.level, params: { ties: facts.ties } }
    case 'single-line':
      return { rule: facts.level, params: { other: facts.other } }
    case 'island':
      return { rule: facts.level, params: { members: facts.members } }
    case 'hangs-on-one':
      return { rule: facts.level, params: { on: facts.on, part: facts.part, remaining: facts.remaining } }
    case 'connected':
      return { rule: facts.level, params: { informal: facts.informal, component: facts.component } }
    default:
      return facts satisfies never
  }
}

const lastOf = ({ lastAt, firstAt }: TieView) => lastAt ?? firstAt

/** The lines of one person, the latest first. */
function linesOf(ego: Around, id: string) {
  const nodes = new Map(ego.nodes.map((node) => [node.id, node]))
  return ego.ties
    .filter(({ source, target }) => source === id || target === id)
    .sort((a, b) => lastOf(b).localeCompare(lastOf(a)))
    .flatMap(({ source, target, firstAt: _, ...tie }) => {
      const other = nodes.get(source === id ? target : source)
      return other ? [{ other: { id: other.id, label: other.label, kind: other.kind }, tie }] : []
    })
}
