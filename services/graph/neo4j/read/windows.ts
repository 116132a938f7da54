import type { ManagedTransaction } from 'neo4j-driver'
import { z } from 'zod'
import type { Instant } from '../../../../events/index.ts'
import { integer } from '../graphs.ts'
import { recordsOf } from '../records.ts'

/** A stretch of time, its start exclusive and its end inclusive, and how many contacts lie in it. */
type Window = { readonly after: Instant; readonly upTo: Instant; readonly rows: number }

/** Rows a record: enough to make its costs small, few enough for a server with little memory. */
const ROWS = 4_096
/** A stretch with more is counted again in parts before it is cut up evenly. */
const EVEN = 16 * ROWS
const PARTS = 32

const extent = z.object({ rows: z.int(), first: z.number().nullable(), last: z.number().nullable() })
const counted = z.object({ rows: z.int() })

/**
 * Cuts the contacts of one type in (from, to] into stretches of some thousands each, by counting in the index on
 * time. Only what happened in one and the same millisecond is never cut.
 */
export async function windowsOf(
  tx: ManagedTransaction,
  type: string,
  { graph, from, to }: { graph: number; from: Instant; to: Instant },
): Promise<[Instant, Instant][]> {
  const inRange = `MATCH ()-[r:${type}]->() WHERE r.graph = $graph`
  const [whole] = await recordsOf(
    tx,
    extent,
    `${inRange} AND r.at > $from AND r.at <= $to RETURN count(r) AS rows, min(r.at) AS first, max(r.at) AS last`,
    { graph: integer(graph), from, to },
  )
  if (!whole || whole.first === null || whole.last === null) return []
  const windows: [Instant, Instant][] = []
  const waiting: Window[] = [{ after: whole.first - 1, upTo: whole.last, rows: whole.rows }]
  while (waiting.length > 0) {
    const window = waiting.pop()!
    if (window.rows <= EVEN || window.upTo - window.after <= 1) {
      windows.push(...cut(window, Math.ceil(window.rows / ROWS)))
      continue
    }
    const parts = cut(window, PARTS)
    const counts = await recordsOf(
      tx,
      counted,
      `UNWIND $parts AS part
       CALL (part) { ${inRange} AND r.at > part[0] AND r.at <= part[1] RETURN count(r) AS rows }
       RETURN rows`,
      { graph: integer(graph), parts },
    )
    parts.forEach(([after, upTo], index) => {
      const { rows } = counts[index]!
      if (rows > 0) waiting.push({ after, upTo, rows })
    })
  }
  return windows.sort(([a], [b]) => a - b)
}

/** Cuts a window into `parts` equal parts, on whole milliseconds. */
function cut({ after, upTo }: Window, parts: number): [Instant, Instant][] {
  const edge = (part: number) => Math.floor(after + ((upTo - after) * part) / parts)
  return Array.from({ length: parts }, (_, part): [Instant, Instant] => [edge(part), edge(part + 1)]).filter(
    ([start, end]) => end > start,
  )
}
