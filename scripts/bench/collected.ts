import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

const MIB = 2 ** 20

setFlagsFromString('--expose_gc')
const collectGarbage: () => void = runInNewContext('gc')

/** How many MiB this process holds now, garbage or not. */
export function held(): number {
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return (heapUsed + arrayBuffers) / MIB
}

/** How many MiB this process holds once garbage is gone. */
export function heldWithoutGarbage(): number {
  collectGarbage()
  return held()
}
