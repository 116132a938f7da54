import type { Instant } from '../../../events/index.ts'
import type { ContactColumns } from '../../slice/index.ts'
import type { ContactRows } from './contactRows.ts'
import { growFloat64, growInt32, growUint8 } from './grow.ts'

/** Contacts as columns, sorted by time, then position, then ordinal. */
export type Contacts = {
  /**
   * Adds one contact.
   * @param source index of the node at one end, `target` at the other
   * @param kind index in `contactKinds`
   * @param position of the event in the log; `ordinal` tells its changes apart
   * @param session index of the session, −1 for none
   */
  add(
    source: number,
    target: number,
    kind: number,
    at: Instant,
    weight: number,
    position: number,
    ordinal: number,
    session: number,
  ): void
  /**
   * The rows with a time in (from, to], as a copy that later writes do not reach: two binary searches of the sorted
   * column, then a copy of the rows between.
   * @param counts keeps the rows whose event it holds for; all of them when left out
   */
  between(from: Instant, to: Instant, counts?: (position: number) => boolean): ContactColumns
  /** Every row, as a copy that later writes do not reach. */
  all(): ContactRows
}

type Column = Int32Array | Uint8Array | Float64Array

/**
 * Rows mostly arrive in order of time and are appended. Late rows wait unsorted at the end until the next read, which
 * merges them into the part of the columns that they belong to.
 */
export function createContacts(): Contacts {
  let capacity = 1024
  let sources = new Int32Array(capacity)
  let targets = new Int32Array(capacity)
  let kinds = new Uint8Array(capacity)
  let times = new Float64Array(capacity)
  let weights = new Float64Array(capacity)
  let positions = new Float64Array(capacity)
  let ordinals = new Int32Array(capacity)
  let sessions = new Int32Array(capacity)
  let length = 0
  let sorted = 0

  function grow() {
    capacity *= 2
    sources = growInt32(sources, capacity)
    targets = growInt32(targets, capacity)
    kinds = growUint8(kinds, capacity)
    times = growFloat64(times, capacity)
    weights = growFloat64(weights, capacity)
    positions = growFloat64(positions, capacity)
    ordinals = growInt32(ordinals, capacity)
    sessions = growInt32(sessions, capacity)
  }

  const compare = (a: number, b: number) =>
    times[a]! - times[b]! || positions[a]! - positions[b]! || ordinals[a]! - ordinals[b]!

  /** The first of the sorted `rows` whose time is after `moment`. */
  function firstAfter(moment: Instant, rows: number): number {
    let low = 0
    let high = rows
    while (low < high) {
      const middle = (low + high) >>> 1
      if (times[middle]! <= moment) low = middle + 1
      else high = middle
    }
    return low
  }

  function settle() {
    if (sorted === length) return
    let earliest = Number.POSITIVE_INFINITY
    for (let row = sorted; row < length; row++) earliest = Math.min(earliest, times[row]!)
    // Rows before the earliest newcomer stay where they are; rows at the same time are ordered by position.
    let start = firstAfter(earliest, sorted)
    while (start > 0 && times[start - 1] === earliest) start--
    const order = merged(start)
    const reorder = (column: Column) => {
      const before = column.slice(start, length)
      for (let row = 0; row < order.length; row++) column[start + row] = before[order[row]! - start]!
    }
    for (const column of [sources, targets, kinds, weights, positions, ordinals, sessions, times])
      reorder(column)
    sorted = length
  }

  /** The rows from `start` on, in order: the sorted ones merged with the new ones. */
  function merged(start: number): Int32Array {
    const late = Int32Array.from({ length: length - sorted }, (_, index) => sorted + index).sort(compare)
    const order = new Int32Array(length - start)
    let next = start
    let newcomer = 0
    for (let row = 0; row < order.length; row++) {
      const takeLate = next >= sorted || (newcomer < late.length && compare(late[newcomer]!, next) < 0)
      order[row] = takeLate ? late[newcomer++]! : next++
    }
    return order
  }

  const copied = (start: number, end: number): ContactColumns => ({
    length: end - start,
    source: sources.slice(start, end),
    target: targets.slice(start, end),
    kind: kinds.slice(start, end),
    at: times.slice(start, end),
    weight: weights.slice(start, end),
    position: positions.slice(start, end),
    session: sessions.slice(start, end),
  })

  const picked = (rows: Int32Array): ContactColumns => ({
    length: rows.length,
    source: rows.map((row) => sources[row]!),
    target: rows.map((row) => targets[row]!),
    kind: pick(kinds, rows, new Uint8Array(rows.length)),
    at: pick(times, rows, new Float64Array(rows.length)),
    weight: pick(weights, rows, new Float64Array(rows.length)),
    position: pick(positions, rows, new Float64Array(rows.length)),
    session: rows.map((row) => sessions[row]!),
  })

  /** The rows from `start` up to `end` whose event counts. */
  function counting(start: number, end: number, counts: (position: number) => boolean): Int32Array {
    const rows = new Int32Array(end - start)
    let kept = 0
    for (let row = start; row < end; row++) if (counts(positions[row]!)) rows[kept++] = row
    return rows.subarray(0, kept)
  }

  return {
    add(source, target, kind, at, weight, position, ordinal, session) {
      if (length === capacity) grow()
      const row = length++
      sources[row] = source
      targets[row] = target
      kinds[row] = kind
      times[row] = at
      weights[row] = weight
      positions[row] = position
      ordinals[row] = ordinal
      sessions[row] = session
      if (sorted === row && (row === 0 || compare(row - 1, row) <= 0)) sorted = length
    },
    between(from, to, counts) {
      settle()
      const start = from === Number.NEGATIVE_INFINITY ? 0 : firstAfter(from, length)
      const end = Math.max(start, firstAfter(to, length))
      if (!counts) return copied(start, end)
      const rows = counting(start, end, counts)
      return rows.length === end - start ? copied(start, end) : picked(rows)
    },
    all() {
      settle()
      return { ...copied(0, length), ordinal: ordinals.slice(0, length) }
    },
  }
}

function pick<T extends Column>(column: T, rows: Int32Array, into: T): T {
  for (let row = 0; row < rows.length; row++) into[row] = column[rows[row]!]!
  return into
}
