import type { Instant } from '../../../events/index.ts'
import type { ContactRows } from './contactRows.ts'
import { growFloat64, growInt32, growUint8 } from './grow.ts'

/** Contacts as columns, sorted by time, then position, then ordinal. */
export type Contacts = {
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
   * The rows with a time in (from, to]: two binary searches in the sorted column, then a copy that later
   * writes do not change.
   */
  between(from: Instant, to: Instant): ContactRows
  all(): ContactRows
}

/**
 * Most rows arrive in the order of time and are appended. Late rows stay unsorted at the end until the next
 * read, which merges them into the affected part of the columns.
 */
export function createContacts(): Contacts {
  let capacity = 1024
  let source = new Int32Array(capacity)
  let target = new Int32Array(capacity)
  let kind = new Uint8Array(capacity)
  let at = new Float64Array(capacity)
  let weight = new Float64Array(capacity)
  let position = new Float64Array(capacity)
  let ordinal = new Int32Array(capacity)
  let session = new Int32Array(capacity)
  let length = 0
  let sorted = 0

  function grow() {
    capacity *= 2
    source = growInt32(source, capacity)
    target = growInt32(target, capacity)
    kind = growUint8(kind, capacity)
    at = growFloat64(at, capacity)
    weight = growFloat64(weight, capacity)
    position = growFloat64(position, capacity)
    ordinal = growInt32(ordinal, capacity)
    session = growInt32(session, capacity)
  }

  const compare = (a: number, b: number) =>
    at[a]! - at[b]! || position[a]! - position[b]! || ordinal[a]! - ordinal[b]!

  /** The first sorted row with a time after `moment`. */
  function firstPast(moment: Instant, rows: number): number {
    let low = 0
    let high = rows
    while (low < high) {
      const middle = (low + high) >>> 1
      if (at[middle]! <= moment) low = middle + 1
      else high = middle
    }
    return low
  }

  function settle() {
    if (sorted === length) return
    let earliest = Number.POSITIVE_INFINITY
    for (let row = sorted; row < length; row++) earliest = Math.min(earliest, at[row]!)
    // Rows before the earliest new row stay in place; rows with the same time are sorted by position.
    let start = firstPast(earliest, sorted)
    while (start > 0 && at[start - 1] === earliest) start--
    const order = merged(start)
    const moved = (column: { [row: number]: number; subarray(a: number, b: number): Iterable<number> }) => {
      const before = Float64Array.from(column.subarray(start, length))
      for (let row = 0; row < order.length; row++) column[start + row] = before[order[row]! - start]!
    }
    for (const column of [source, target, kind, weight, position, ordinal, session, at]) moved(column)
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

  function copy(start: number, end: number): ContactRows {
    return {
      length: end - start,
      source: source.slice(start, end),
      target: target.slice(start, end),
      kind: kind.slice(start, end),
      at: at.slice(start, end),
      weight: weight.slice(start, end),
      position: position.slice(start, end),
      ordinal: ordinal.slice(start, end),
      session: session.slice(start, end),
    }
  }

  return {
    add(from, to, what, when, heavy, where, nth, sitting) {
      if (length === capacity) grow()
      const row = length++
      source[row] = from
      target[row] = to
      kind[row] = what
      at[row] = when
      weight[row] = heavy
      position[row] = where
      ordinal[row] = nth
      session[row] = sitting
      if (sorted === row && (row === 0 || compare(row - 1, row) <= 0)) sorted = length
    },
    between(from, to) {
      settle()
      const start = from === Number.NEGATIVE_INFINITY ? 0 : firstPast(from, length)
      return copy(start, Math.max(start, firstPast(to, length)))
    },
    all() {
      settle()
      return copy(0, length)
    },
  }
}
