import { parseDate } from '@internationalized/date'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { endOfDay, type Neighbourhood, readTime } from '../../events/index.ts'
import { window } from '../../services/explore/context/moments.ts'
import { createSnapshots } from '../../services/explore/context/snapshot.ts'
import { createMemoryGraph } from '../../services/graph/index.ts'
import { telling } from '../support/graph.ts'

const here = 'here' as Neighbourhood
const midnight = (day: { toString(): string }) => readTime(day.toString())!.at

/** Everything that is told, asked through snapshots as every answer is. */
async function snapshotsOf(story: ReturnType<typeof telling>) {
  const graph = createMemoryGraph()
  await graph.apply(story.batch())
  const log = {
    find: async () => new Map(),
    at: async () => [],
    head: async () => await graph.checkpoint(here),
    headAt: async () => await graph.checkpoint(here),
    neighbourhoods: async () => [],
    async *read() {},
  }
  return createSnapshots({ log, graph, now: () => 0 })
}

test('a window of days holds the contacts of so many calendar days, whatever the clock did in between', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 0, max: 3 * 365 }),
      fc.integer({ min: 1, max: 400 }),
      // At any time of the day, its first and its last moment among them.
      fc.oneof(fc.constantFrom(0, 1), fc.double({ min: 0, max: 1, noNaN: true })),
      async (number, days, share) => {
        const today = parseDate('2025-01-01').add({ days: number })
        const ends = [midnight(today), endOfDay(today.toString())] as const
        const asOf = Math.floor(ends[0] + share * (ends[1] - ends[0]))
        const story = telling(here)
        for (const ago of [days + 1, days, days - 1, Math.floor(days / 2), 0]) {
          story.contact('anna', 'bert', midnight(today.subtract({ days: ago })))
        }
        const snapshots = await snapshotsOf(story)
        const { slice } = await snapshots.take(here, { asOf, window: window.parse(`${days}d`) })
        const oldest = midnight(today.subtract({ days: days - 1 }))
        expect(Math.min(...slice.contacts.at)).toBe(oldest)
        expect(slice.contacts.at.every((at) => at >= oldest)).toBe(true)
      },
    ),
  )
})
