import type { ManagedTransaction } from 'neo4j-driver'
import { z } from 'zod'
import type { Instant } from '../../../../events/index.ts'
import { integer } from '../graphs.ts'
import { recordsOf } from '../records.ts'

/** A period, with an exclusive start and an inclusive end, and the number of its contacts. */
type Window = { readonly after: Instant; readonly upTo: Instant; readonly rows: number }

/** Rows in one record: enough to make its overhead small, few enough for a server with little memory. */
const ROWS = 4_096
/** A period with more contacts is counted in parts before it is divided evenly. */
const EVEN = 16 * ROWS
const PARTS = 32

const extent = z.object({ rows: z.int(), first: z.number().nullable(), last: z.number().nullable() })
const counted = z.object({ rows: z.int() })

/**
 * Divides the contacts of one type in (from, to] into periods of some thousands each, by counting in the
 * index on time. Contacts in the same millisecond always stay together.
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

/** Divides a period into equal parts, on whole milliseconds. */
function cut({ after, upTo }: Window, parts: number): [Instant, Instant][] {
  const edge = (part: number) => Math.floor(after + ((upTo - after) * part) / parts)
  return Array.from({ length: parts }, (_, part): [Instant, Instant] => [edge(part), edge(part + 1)]).filter(
    ([start, end]) => end > start,
  )
}
