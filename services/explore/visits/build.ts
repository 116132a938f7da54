import { isoOf } from '../../../events/index.ts'
import type { Visit } from '../../measure/index.ts'
import { createEffectiveEvents } from '../../project/index.ts'
import { answerHeader, perContext, type ReadContext, type Snapshot } from '../context/index.ts'
import type { VisitsAnswer } from './schema.ts'

const arrivalsIn = perContext(({ log, graph }: ReadContext) =>
  createEffectiveEvents({ log, graph }, ['resident-arrived']),
)

/** Suggests visits to people without a line with a resident: the reasons to go now, and the ways in. */
export async function visitsIn(
  context: ReadContext,
  snapshot: Snapshot,
  most: number,
  signal: AbortSignal,
): Promise<VisitsAnswer> {
  const { neighbourhood, slice, asOf, knownAt } = snapshot
  const { needs, signals, objected } = await context.openCasesOf(neighbourhood, asOf, knownAt)
  const arrived = await arrivalsIn(context)(neighbourhood, asOf, knownAt)
  const arrivals = arrived.flatMap(({ happened, at }) =>
    happened.type === 'resident-arrived' ? [{ resident: happened.data.resident, at }] : [],
  )
  const open = needs.filter(({ initiative, other }) => initiative === undefined && other === undefined)
  const history = await context.snapshots.widen(snapshot)
  const input = { arrivals, needs: open, signals, objected }
  const found = await context.workers.run('visits', [slice, history, input], signal)
  const shown = found.slice(0, most)
  const { names, ...header } = answerHeader(snapshot)
  const named = new Set(
    shown.flatMap(({ resident, contacts }) => [resident, ...contacts.map(({ id }) => id)]),
  )
  return {
    ...header,
    names: Object.fromEntries(Object.entries(names).filter(([id]) => named.has(id))),
    visits: shown.map(viewOf),
    count: found.length,
  }
}

const viewOf = (visit: Visit): VisitsAnswer['visits'][number] => ({
  ...visit,
  reasons: visit.reasons.map((reason) =>
    'since' in reason ? { ...reason, since: isoOf(reason.since) } : reason,
  ),
})
