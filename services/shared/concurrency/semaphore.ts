/** Lets at most so many work at once; the others wait, in the order in which they came. */
export function createSemaphore(most: number) {
  const waiting: (() => void)[] = []
  let atWork = 0
  return async function inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (atWork >= most) await new Promise<void>((resolve) => waiting.push(resolve))
    else atWork += 1
    try {
      return await work()
    } finally {
      const next = waiting.shift()
      if (next) next()
      else atWork -= 1
    }
  }
}
