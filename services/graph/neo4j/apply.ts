import type { ManagedTransaction } from 'neo4j-driver'
import { z } from 'zod'
import type { Neighbourhood } from '../../../events/index.ts'
import { GraphUnavailable } from '../errors.ts'
import type { Applied, GraphBatch } from '../port.ts'
import { batchRows } from './batchRows.ts'
import type { Connection } from './connect.ts'
import { type GraphState, integer } from './graphs.ts'
import { addNewcomers, type Held } from './newcomers.ts'
import { readRetractions } from './read/retractions.ts'
import { recordsOf } from './records.ts'
import { keyOf } from './schema.ts'
import { settleBonds, settleNodes } from './settle.ts'
import { markRetracted, writeRows } from './writeRows.ts'

/** Takes hold of the graph to be written, for as long as the transaction lasts. */
export type Hold = (tx: ManagedTransaction) => Promise<GraphState | undefined>
export type Target = { readonly name: Neighbourhood; readonly live: boolean; readonly hold: Hold }

/** Applies batches to one graph, remembering from batch to batch whom it holds. */
export type Applier = (batch: GraphBatch) => Promise<Applied>

const MOVE = `
  MATCH (g:Graph {number: $graph}) WHERE g.checkpoint = $after
  SET g.checkpoint = toInteger($upTo), g.subjects = g.subjects + toInteger($subjects),
    g.sessions = g.sessions + toInteger($sessions), g.events = g.events + toInteger($events)
  RETURN g.checkpoint AS checkpoint`
const moved = z.object({ checkpoint: z.number() })

export function createApplier(connection: Connection, { name, live, hold }: Target): Applier {
  let held: (Held & { readonly graph: number }) | undefined

  return async function apply({ after, upTo, events }) {
    const known = held
    held = undefined
    const { outcome, next } = await connection.write(async (tx) => {
      const state = await hold(tx)
      if (!state) return { outcome: 'mismatch' as const, next: undefined }
      if (state.checkpoint >= upTo) return { outcome: 'already' as const, next: undefined }
      if (state.checkpoint !== after) return { outcome: 'mismatch' as const, next: undefined }
      const remembers = known?.graph === state.graph && known.checkpoint === after
      const next = remembers ? known : heldNothing(state.graph)
      const rows = batchRows(state.graph, events)
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

      const counts = {
        subjects: fresh.subjects.length,
        sessions: fresh.sessions.length,
        events: events.length,
      }
      const [done] = await recordsOf(tx, moved, MOVE, { graph: integer(state.graph), after, upTo, ...counts })
      if (!done) throw new GraphUnavailable('edited', `the checkpoint of ${name} moved while it was held`)
      return { outcome: 'applied' as const, next: { ...next, fresh, checkpoint: upTo } }
    })
    if (next) {
      for (const id of next.fresh.subjects) next.subjects.add(id)
      for (const session of next.fresh.sessions) next.sessions.add(session)
      held = next
    }
    return outcome
  }
}

const heldNothing = (graph: number) => ({
  graph,
  checkpoint: -1,
  subjects: new Set<string>(),
  sessions: new Set<string>(),
})
