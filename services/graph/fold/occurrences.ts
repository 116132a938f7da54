import type { Instant, Position } from '../../../events/index.ts'
import type { TimelineBin, TimelineBins } from '../port.ts'
import { growFloat64 } from './grow.ts'
import type { Retractions } from './retractions.ts'

/** The time of occurrence of every event, in the order of the log. */
export type Occurrences = {
  add(at: Instant, position: Position): void
  lastPosition(): number
  timeline(bins: TimelineBins, knownAt: Position, retractions: Retractions): TimelineBin[]
}

export function createOccurrences(): Occurrences {
  let length = 0
  let ats = new Float64Array(1024)
  let positions = new Float64Array(1024)
  return {
    add(at, position) {
      if (length === ats.length) {
        ats = growFloat64(ats, length * 2)
        positions = growFloat64(positions, length * 2)
      }
      ats[length] = at
      positions[length++] = position
    },
    lastPosition: () => (length === 0 ? 0 : positions[length - 1]!),
    timeline({ step, origin }, knownAt, retractions) {
      const bins = new Map<number, number>()
      for (let index = 0; index < length; index++) {
        const position = positions[index]!
        if (position > knownAt) break
        if (!retractions.counts(position, knownAt)) continue
        const bin = Math.floor((ats[index]! - origin) / step)
        bins.set(bin, (bins.get(bin) ?? 0) + 1)
      }
      return [...bins]
        .sort(([a], [b]) => a - b)
        .map(([bin, events]) => ({ start: origin + bin * step, events }))
    },
  }
}
