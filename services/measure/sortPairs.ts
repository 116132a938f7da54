/**
 * The order of rows by `low`, then `high`; rows of one pair keep their order. Two passes of counting sort, linear in rows
 * and nodes.
 */
export function sortPairs(low: Int32Array, high: Int32Array, length: number, nodes: number): Int32Array {
  const unsorted = new Int32Array(length)
  for (let row = 0; row < length; row++) unsorted[row] = row
  return countingSort(countingSort(unsorted, high, nodes), low, nodes)
}

function countingSort(rows: Int32Array, key: Int32Array, keys: number): Int32Array {
  const next = new Int32Array(keys + 1)
  for (let row = 0; row < rows.length; row++) next[key[row]! + 1]!++
  for (let k = 0; k < keys; k++) next[k + 1]! += next[k]!
  const sorted = new Int32Array(rows.length)
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at]!
    sorted[next[key[row]!]!++] = row
  }
  return sorted
}
