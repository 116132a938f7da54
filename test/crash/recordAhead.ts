import { setTimeout as sleep } from 'node:timers/promises'
import type { Neighbourhood, NewEvent } from '../../events/index.ts'
import { type GraphStore, GraphUnavailable } from '../../services/graph/index.ts'
import { type EventLog, LogUnavailable } from '../../services/log/index.ts'

const LOOK = 50
const AT_ONCE = 50

/** How far the graph has come, followed over servers that are killed now and then. */
export function watchGraph(graph: GraphStore, signal: AbortSignal) {
  let reached = 0
  const ended = (async () => {
    while (!signal.aborted) {
      try {
        reached = Math.max(reached, ...(await graph.checkpoints()).values())
      } catch (error) {
        if (!(error instanceof GraphUnavailable)) throw error
      }
      await sleep(LOOK)
    }
  })()
  return {
    ended,
    /** Resolves when the graph has come past a position. */
    async past(position: number): Promise<void> {
      while (reached <= position && !signal.aborted) await Promise.race([sleep(LOOK), ended])
    },
  }
}
type Watch = ReturnType<typeof watchGraph>

export type Recording = {
  readonly log: EventLog
  readonly watch: Watch
  readonly histories: ReadonlyMap<Neighbourhood, readonly NewEvent[]>
  /** How many events it may be ahead of the graph: so that recording and projecting are at work until the end. */
  readonly ahead: number
  readonly signal: AbortSignal
}

/** Records histories side by side; what may or may not have been recorded is sent again, with the same ids. */
export async function recordAhead({ log, watch, histories, ahead, signal }: Recording): Promise<void> {
  const record = async (neighbourhood: Neighbourhood, history: readonly NewEvent[]) => {
    for (let start = 0; start < history.length; start += AT_ONCE) {
      await watch.past(start * histories.size - ahead)
      await untilKept(log, neighbourhood, history.slice(start, start + AT_ONCE), signal)
    }
  }
  await Promise.all([...histories].map(([neighbourhood, history]) => record(neighbourhood, history)))
}

async function untilKept(
  log: EventLog,
  neighbourhood: Neighbourhood,
  events: readonly NewEvent[],
  signal: AbortSignal,
) {
  while (!signal.aborted) {
    try {
      await log.append({ neighbourhood, events, recordedBy: 'test' })
      return
    } catch (error) {
      if (!(error instanceof LogUnavailable)) throw error
      await sleep(LOOK)
    }
  }
}
