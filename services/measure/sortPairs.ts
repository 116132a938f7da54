/**
 * The order that sorts rows by `low`, then `high`, rows of one pair as they were: two passes of counting,
 * linear in rows and nodes.
 */
export function sortPairs(low: Int32Array, high: Int32Array, length: number, nodes: number): Int32Array {
  const asTheyAre = Int32Array.from({ length }, (_, row) => row)
  return countingSort(countingSort(asTheyAre, high, nodes), low, nodes)
}

function countingSort(rows: Int32Array, key: Int32Array, keys: number): Int32Array {
  const next = new Int32Array(keys + 1)
  for (const row of rows) next[key[row]! + 1]!++
  for (let k = 0; k < keys; k++) next[k + 1]! += next[k]!
  const sorted = new Int32Array(rows.length)
  for (const row of rows) sorted[next[key[row]!]!++] = row
  return sorted
}
