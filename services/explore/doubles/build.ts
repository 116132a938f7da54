import {
  isoOf,
  type Neighbourhood,
  type NewEvent,
  type Position,
  position,
  type RecordedEvent,
} from '../../../events/index.ts'
import { isUnreadable } from '../../log/index.ts'
import { aggregateTies, type LikelyDouble, levelsOf, reasonsFor } from '../../measure/index.ts'
import { createEffectiveEvents } from '../../project/index.ts'
import { labelOf, perContext, type ReadContext, type Snapshot } from '../context/index.ts'
import type { DoubleView, LikelyDoublesAnswer, RegistrationView } from './schema.ts'

const ALWAYS = Number.POSITIVE_INFINITY
const EVERYTHING = position(Number.MAX_SAFE_INTEGER)
const TOLD_AT_MOST = 100
const LINES_AT_MOST = 3

/** Pairs that somebody told apart, or parted again after a merge. */
const pairsApart = perContext(({ log, graph }) => {
  const eventsOf = createEffectiveEvents({ log, graph }, ['residents-told-apart', 'residents-unmerged'])
  return async (neighbourhood: Neighbourhood): Promise<[string, string][]> => {
    const { canonicalOf } = await graph.aliases(neighbourhood)
    return (await eventsOf(neighbourhood, ALWAYS, EVERYTHING)).flatMap(({ happened: { type, data } }) => {
      if (type !== 'residents-told-apart' && type !== 'residents-unmerged') return []
      const [one = '', other = ''] = data.residents
      return [[canonicalOf(one), canonicalOf(other)]]
    })
  }
})

type Found = { readonly knownAt: Position; readonly doubles: Promise<readonly LikelyDouble[]> }

/** Likely doubles of a neighbourhood as it is now; computed once for each position of the log. */
const likelyDoublesIn = perContext((context: ReadContext) => {
  const { graph, workers } = context
  const kept = new Map<Neighbourhood, Found>()
  return async (neighbourhood: Neighbourhood): Promise<readonly LikelyDouble[]> => {
    const knownAt = await graph.checkpoint(neighbourhood)
    const before = kept.get(neighbourhood)
    if (before?.knownAt === knownAt) return before.doubles
    const compute = async () => {
      const slice = await graph.slice(neighbourhood, { from: -ALWAYS, to: ALWAYS, knownAt })
      return workers.run('likelyDoubles', [slice, await pairsApart(context)(neighbourhood)])
    }
    const doubles = compute()
    kept.set(neighbourhood, { knownAt, doubles })
    // A failed computation is not kept.
    doubles.catch(() => kept.get(neighbourhood)?.doubles === doubles && kept.delete(neighbourhood))
    return doubles
  }
})

/** The likeliest doubles, as a reader sees them. */
export async function viewDoubles(
  context: ReadContext,
  neighbourhood: Neighbourhood,
): Promise<LikelyDoublesAnswer> {
  const doubles = await likelyDoublesIn(context)(neighbourhood)
  const roster = await context.rosterOf(neighbourhood)
  const called = (id: string) => {
    const { reference = null, area = null, lifeStage = 'unknown' } = roster.get(id) ?? {}
    const node = roster.get(id)
    return { id, label: node ? labelOf(node) : id, reference, area, lifeStage }
  }
  return {
    count: doubles.length,
    doubles: doubles.slice(0, TOLD_AT_MOST).map(({ residents: [one, other], reasons }) => ({
      residents: [called(one), called(other)],
      reasons,
    })),
  }
}

/**
 * Two registrations side by side, what they have in common, and what they become.
 * @returns undefined when one of them is unknown, erased, or the same person as the other.
 */
export async function viewDouble(
  context: ReadContext,
  snapshot: Snapshot,
  [one, other]: readonly [string, string],
): Promise<DoubleView | undefined> {
  const { neighbourhood } = snapshot
  const roster = await context.rosterOf(neighbourhood)
  const isRegistered = (id: string) => roster.get(id)?.kind === 'resident' && !roster.get(id)?.forgotten
  if (one === other || !isRegistered(one) || !isRegistered(other)) return undefined
  const everything = { from: -ALWAYS, to: ALWAYS, knownAt: snapshot.knownAt }
  const reasons = reasonsFor(await context.graph.slice(neighbourhood, everything), one, other)
  const named = reasons.flatMap((reason) => ('who' in reason ? reason.who : []))
  const {
    lines: _,
    needs: __,
    recorded: ___,
    ...together
  } = await viewRegistration(context, await supposing(context, snapshot, [one, other]), one)
  return {
    residents: [
      await viewRegistration(context, snapshot, one),
      await viewRegistration(context, snapshot, other),
    ],
    reasons,
    together,
    names: Object.fromEntries(
      named.flatMap((id) => {
        const node = roster.get(id)
        return node ? [[id, labelOf(node)]] : []
      }),
    ),
  }
}

/** The same moment, as if two registrations had been merged. */
async function supposing(
  { graph }: ReadContext,
  snapshot: Snapshot,
  pair: readonly [string, string],
): Promise<Snapshot> {
  const { neighbourhood, slice: before } = snapshot
  const { from, to, knownAt } = before
  const slice = await graph.slice(neighbourhood, { from, to, knownAt, supposing: [pair] })
  const ties = aggregateTies(slice, { include: 'all', coAttendance: false })
  return { ...snapshot, slice, ties, levels: levelsOf(slice, ties) }
}

async function viewRegistration(
  { openCasesOf, graph, log }: ReadContext,
  snapshot: Snapshot,
  id: string,
): Promise<RegistrationView> {
  const { neighbourhood, asOf, knownAt, slice, levels } = snapshot
  const index = slice.nodes.findIndex((node) => node.id === id)
  const node = slice.nodes[index]!
  const lines = linesOf(snapshot, index)
  const { needs } = await openCasesOf(neighbourhood, asOf, knownAt)
  const events = await log.at(neighbourhood, await graph.history(neighbourhood, id))
  const came = events.find(
    (entry): entry is RecordedEvent => !isUnreadable(entry) && entry.known && isRegistration(entry),
  )
  return {
    id,
    label: labelOf(node),
    reference: node.reference,
    area: node.area,
    lifeStage: node.lifeStage,
    cohort: node.cohort,
    level: levels.of[index] ?? null,
    informal: lines.filter(({ formal }) => !formal).length,
    formal: lines.filter(({ formal }) => formal).length,
    lines: lines.slice(0, LINES_AT_MOST),
    needs: needs
      .filter(({ resident, initiative, other }) => resident === id && !initiative && !other)
      .map(({ topic }) => topic),
    recorded: came
      ? {
          occurredAt: came.occurredAt,
          recordedAt: isoOf(came.recordedAt),
          recordedBy: came.recordedBy,
          source: came.source,
        }
      : null,
  }
}

const isRegistration = ({ type }: Pick<NewEvent, 'type'>) =>
  type === 'resident-registered' || type === 'resident-expected'

/** The ties of a node, the latest first. */
function linesOf({ slice, ties }: Snapshot, index: number): RegistrationView['lines'] {
  const lines: { at: number; line: RegistrationView['lines'][number] }[] = []
  for (let tie = 0; tie < ties.length; tie++) {
    const [source, target] = [ties.source[tie]!, ties.target[tie]!]
    if (source !== index && target !== index) continue
    const node = slice.nodes[source === index ? target : source]!
    const [lastAt, firstAt] = [ties.lastAt[tie]!, ties.firstAt[tie]!]
    const isBond = Number.isNaN(lastAt)
    lines.push({
      at: isBond ? firstAt : lastAt,
      line: {
        with: { id: node.id, label: labelOf(node), kind: node.kind },
        formal: ties.formal[tie] === 1,
        lastAt: isBond ? null : isoOf(lastAt),
      },
    })
  }
  return lines.sort((a, b) => b.at - a.at).map(({ line }) => line)
}
