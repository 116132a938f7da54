/**
 * Binary search: the index of the last of these ascending numbers that is at most `limit`; -1 when there is
 * none.
 */
export function lastAtMost(rising: readonly number[], limit: number): number {
  let low = 0
  let high = rising.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (rising[middle]! <= limit) low = middle + 1
    else high = middle
  }
  return low - 1
}
