import type { ManagedTransaction } from 'neo4j-driver'
import { z } from 'zod'
import type { Neighbourhood } from '../../../events/index.ts'
import { MINUTE } from '../../shared/time.ts'
import type { EventChanges } from '../change.ts'
import { GraphUnavailable } from '../errors.ts'
import { forgetUnderEveryId, isForgetting } from '../fold/forgetting.ts'
import type { Applied, GraphBatch } from '../port.ts'
import { batchRows } from './batchRows.ts'
import type { Neo4jConnection } from './connect.ts'
import { type GraphState, integer } from './graphs.ts'
import { holdLease } from './leases.ts'
import { addNewcomers, type Held, type Newcomers } from './newcomers.ts'
import { writeParked } from './parked.ts'
import { readMerges } from './read/merges.ts'
import { readRetractions } from './read/retractions.ts'
import { recordsOf } from './records.ts'
import { keyOf } from './schema.ts'
import { settleBonds, settleMerged, settleNodes } from './settle.ts'
import { markRetracted, writeRows } from './writeRows.ts'

/** Locks the graph for the duration of the transaction. */
type Hold = (tx: ManagedTransaction) => Promise<GraphState | undefined>
export type Target = { readonly name: Neighbourhood; readonly live: boolean; readonly hold: Hold }

/** Applies batches to one graph, and remembers the subjects of the graph between batches. */
export type Applier = (batch: GraphBatch) => Promise<Applied>

const MOVE = `
  MATCH (g:Graph {number: $graph}) WHERE g.checkpoint = $after
  SET g.checkpoint = toInteger($upTo), g.subjects = g.subjects + toInteger($subjects),
    g.sessions = g.sessions + toInteger($sessions), g.events = g.events + toInteger($events),
    g.merges = coalesce(g.merges, 0) + toInteger($merges)
  RETURN g.checkpoint AS checkpoint`
const moved = z.object({ checkpoint: z.number() })

/** A machine that disappears in the middle of a batch blocks others no longer than this. */
const LONGEST_BATCH = MINUTE

type Outcome = {
  readonly outcome: Applied
  readonly next?: Held & { readonly graph: number } & { fresh: Newcomers }
}

export function createApplier(connection: Neo4jConnection, { name, live, hold }: Target): Applier {
  let held: (Held & { readonly graph: number }) | undefined

  return async function apply({ after, upTo, events, parked = [], lease }) {
    const known = held
    held = undefined
    const work = async (tx: ManagedTransaction): Promise<Outcome> => {
      const state = await hold(tx)
      if (!state) return { outcome: 'mismatch' }
      if (state.checkpoint >= upTo) return { outcome: 'already' }
      if (state.checkpoint !== after) return { outcome: 'mismatch' }
      const remembers = known?.graph === state.graph && known.checkpoint === after
      const next = remembers ? known : heldNothing(state.graph)
      const rows = batchRows(state.graph, await forgettingUnderEveryId(tx, state, events))
      const fresh = await addNewcomers(tx, state, { name, live }, rows, next)
      await writeRows(tx, state.graph, state.events, rows)

      const touched = await markRetracted(tx, state.graph, rows.retractions)
      const described = new Set([
        ...fresh.subjects.map((id) => keyOf(state.graph, id)),
        ...rows.facts.map(({ key }) => key),
        ...touched.described,
      ])
      const bonded = new Set([...[...rows.bonded].map((id) => keyOf(state.graph, id)), ...touched.bonded])
      if (described.size + bonded.size > 0) {
        const retractions = await readRetractions(tx, state.graph, upTo)
        await settleNodes(tx, [...described], retractions)
        await settleBonds(tx, [...bonded], retractions)
      }
      if (rows.merges > 0 || touched.merges) await settleMerged(tx, state.graph, upTo)

      await writeParked(tx, state.graph, parked)
      // Done last, so that renewing a lease never waits for a running batch.
      if (lease && !(await holdLease(tx, lease))) throw new LeaseLost(name)

      const counts = {
        subjects: fresh.subjects.length,
        sessions: fresh.sessions.length,
        events: events.length,
        merges: rows.merges,
      }
      const [done] = await recordsOf(tx, moved, MOVE, { graph: integer(state.graph), after, upTo, ...counts })
      if (!done) throw new GraphUnavailable('edited', `the checkpoint of ${name} moved while it was held`)
      return { outcome: 'applied', next: { ...next, fresh, checkpoint: upTo } }
    }
    const { outcome, next } = await connection
      .write(work, { timeout: LONGEST_BATCH })
      .catch((error: unknown): Outcome => {
        if (error instanceof LeaseLost) return { outcome: 'fenced' }
        throw error
      })
    if (next) {
      for (const id of next.fresh.subjects) next.subjects.add(id)
      for (const session of next.fresh.sessions) next.sessions.add(session)
      held = next
    }
    return outcome
  }
}

/** Extends each erasure in a batch to all ids that the person had until then. */
async function forgettingUnderEveryId(
  tx: ManagedTransaction,
  { graph, checkpoint }: GraphState,
  events: readonly EventChanges[],
): Promise<readonly EventChanges[]> {
  if (!events.some(isForgetting)) return events
  const merges = await readMerges(tx, graph, checkpoint)
  const retractions = await readRetractions(tx, graph, checkpoint)
  return events.map((event) => {
    const whole = isForgetting(event)
      ? forgetUnderEveryId(event, merges.known(event.position, retractions))
      : event
    for (const change of event.changes) {
      if (change.change === 'merge') merges.add(change)
      if (change.change === 'retract') retractions.add(change.target, change.position)
    }
    return whole
  })
}

/** Rolls a batch back whose lease has passed to another projector. */
class LeaseLost extends GraphUnavailable {
  constructor(name: Neighbourhood) {
    super('fenced', `another projector has taken over ${name}`)
    this.name = 'LeaseLost'
  }
}

const heldNothing = (graph: number) => ({
  graph,
  checkpoint: -1,
  subjects: new Set<string>(),
  sessions: new Set<string>(),
})
