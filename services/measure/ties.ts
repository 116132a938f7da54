import { halfwayBetween } from '../../events/index.ts'
import { type Links, linksOf, type TieColumns, type TieOptions, type TieScope } from './links.ts'
import { sortPairs } from './sortPairs.ts'

/** Ties as columns: one row for each pair, sorted by source, then target. */
export type TieTable = {
  readonly include: TieScope
  readonly coAttendance: boolean
  /** The number of nodes; `source` < `target` index them. */
  readonly nodes: number
  readonly length: number
  readonly source: Int32Array
  readonly target: Int32Array
  /** The sum of the weights of the contacts in the window, plus 1 for each bond. */
  readonly weight: Float64Array
  readonly contacts: Int32Array
  readonly bonds: Int32Array
  /** The first contact in the window, or the start of a bond if that is earlier. */
  readonly firstAt: Float64Array
  /** The last contact in the window; NaN for a tie that only has bonds. */
  readonly lastAt: Float64Array
  /** 1 for a tie with an end that is not a resident. */
  readonly formal: Uint8Array
  /** 1 for a tie whose last contact is older than half the window; 0 when the window is all of time. */
  readonly fading: Uint8Array
}

/**
 * Aggregates contacts and bonds to ties, by the definition of the domain: two nodes have a tie when there is at least one
 * contact between them in the window, or a bond in force. Only nodes that can have ties have them, which in a slice are
 * those in the neighbourhood at its moment. Visits to a place are no ties. An isolate has no row. Linear in the rows of
 * the columns and, with `coAttendance`, in the pairs who shared a session.
 */
export function aggregateTies(columns: TieColumns, options: TieOptions): TieTable {
  const { nodes, from, to } = columns
  const links = linksOf(columns, options)
  const order = sortPairs(links.low, links.high, links.length, nodes.length)
  const table = emptyTable(options, nodes.length, distinctPairs(links, order))
  const { source, target, weight, contacts, bonds, firstAt, lastAt, formal, fading } = table

  let tie = -1
  for (let next = 0; next < order.length; next++) {
    const row = order[next]!
    const low = links.low[row]!
    const high = links.high[row]!
    if (tie < 0 || source[tie] !== low || target[tie] !== high) {
      tie++
      source[tie] = low
      target[tie] = high
      firstAt[tie] = Number.POSITIVE_INFINITY
      lastAt[tie] = Number.NaN
    }
    const at = links.at[row]!
    weight[tie]! += links.weight[row]!
    if (at < firstAt[tie]!) firstAt[tie] = at
    if (links.bond[row]) {
      bonds[tie]!++
    } else {
      contacts[tie]!++
      if (!(lastAt[tie]! >= at)) lastAt[tie] = at
    }
  }

  const isResident = (node: number): boolean => nodes[node]!.kind === 'resident'
  const halfway = Number.isFinite(to - from) ? halfwayBetween(from, to) : Number.NEGATIVE_INFINITY
  for (tie = 0; tie < table.length; tie++) {
    formal[tie] = isResident(source[tie]!) && isResident(target[tie]!) ? 0 : 1
    fading[tie] = lastAt[tie]! < halfway ? 1 : 0
  }
  return table
}

function distinctPairs({ low, high }: Links, order: Int32Array): number {
  let distinct = 0
  for (let at = 0; at < order.length; at++) {
    const row = order[at]!
    const before = order[at - 1]
    if (before === undefined || low[row] !== low[before] || high[row] !== high[before]) distinct++
  }
  return distinct
}

function emptyTable({ include, coAttendance }: TieOptions, nodes: number, length: number): TieTable {
  return {
    include,
    coAttendance,
    nodes,
    length,
    source: new Int32Array(length),
    target: new Int32Array(length),
    weight: new Float64Array(length),
    contacts: new Int32Array(length),
    bonds: new Int32Array(length),
    firstAt: new Float64Array(length),
    lastAt: new Float64Array(length),
    formal: new Uint8Array(length),
    fading: new Uint8Array(length),
  }
}
