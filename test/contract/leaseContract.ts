import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { type Neighbourhood, position, START } from '../../events/index.ts'
import type { GraphStore, Lease } from '../../services/graph/index.ts'
import { day, telling } from '../support/graph.ts'

const LONG = 600_000
const SHORT = 50
const PATIENCE = { timeout: 30_000 }

const named = (count: number) =>
  Array.from({ length: count }, (_, number) => `leased-${number}-${randomUUID()}` as Neighbourhood)
const someone = () => `projector ${randomUUID()}`

/** How projectors share neighbourhoods, whichever store they stand in. */
export function leaseContract(name: string, open: () => Promise<GraphStore>): void {
  describe(`leases in the graph on ${name}`, () => {
    let graph: GraphStore
    beforeAll(async () => {
      graph = await open()
    }, 300_000)
    afterAll(() => graph?.close())

    /** Claims, and says whose leases the neighbourhoods are then. */
    const claim = async (holder: string, neighbourhoods: readonly Neighbourhood[], lasts = LONG) =>
      (await graph.claim({ holder, neighbourhoods, lasts })).map(({ neighbourhood }) => neighbourhood).sort()

    async function leaseOn(neighbourhood: Neighbourhood, holder: string, lasts = LONG): Promise<Lease> {
      const leases = await graph.claim({ holder, neighbourhoods: [neighbourhood], lasts })
      const found = leases.find((lease) => lease.neighbourhood === neighbourhood)
      if (!found) throw new Error(`${holder} did not get ${neighbourhood}`)
      return found
    }

    test('one alone gets all, and keeps it', async () => {
      const all = named(3).sort()
      const anna = someone()
      expect(await claim(anna, all)).toEqual(all)
      expect(await claim(anna, all)).toEqual(all)
    })

    test('of many who ask at once, each neighbourhood goes to one', async () => {
      const all = named(4)
      const projectors = Array.from({ length: 6 }, someone)
      const given = await Promise.all(projectors.map((one) => claim(one, all)))
      const taken = given.flat()
      expect(new Set(taken).size).toBe(taken.length)
    })

    test('who comes later gets a fair share, once the first has let go of it', async () => {
      const all = named(5)
      const [anna, bert] = [someone(), someone()]
      expect(await claim(anna, all)).toHaveLength(5)
      expect(await claim(bert, all)).toHaveLength(0)
      const kept = await claim(anna, all)
      const passed = await claim(bert, all)
      expect([kept.length, passed.length]).toEqual([3, 2])
      expect([...kept, ...passed].sort()).toEqual([...all].sort())
    })

    test('who leaves leaves everything to the others', async () => {
      const all = named(3)
      const [anna, bert] = [someone(), someone()]
      await claim(anna, all)
      await graph.leave(anna)
      expect(await claim(bert, all)).toEqual([...all].sort())
    })

    test('what somebody no longer renews passes to another, under a higher token', async () => {
      const [here] = named(1) as [Neighbourhood]
      const [anna, bert] = [someone(), someone()]
      const first = await leaseOn(here, anna, SHORT)
      const second = await vi.waitFor(() => leaseOn(here, bert), PATIENCE)
      expect(second.token).toBeGreaterThan(first.token)
      expect(second.holder).toBe(bert)
    })

    test('a lease that has passed on cannot write, whatever its checkpoint; the new one can', async () => {
      const [here] = named(1) as [Neighbourhood]
      const [anna, bert] = [someone(), someone()]
      const story = telling(here)
      story.contact('anna', 'bert', day(1))
      const first = await leaseOn(here, anna)
      expect(await graph.apply({ ...story.batch(), lease: first })).toBe('applied')
      await graph.leave(anna)
      const second = await leaseOn(here, bert)
      story.contact('anna', 'cor', day(2))
      const batch = story.batch()
      const before = await graph.digest(here)
      expect(await graph.apply({ ...batch, lease: first })).toBe('fenced')
      expect(await graph.checkpoint(here)).toBe(1)
      expect(await graph.digest(here)).toBe(before)
      expect(await graph.apply({ ...batch, lease: second })).toBe('applied')
      expect(await graph.checkpoint(here)).toBe(2)
    })

    test('a lease that has run out, but that nobody took, still writes: that renews it', async () => {
      const [here] = named(1) as [Neighbourhood]
      const anna = someone()
      const lease = await leaseOn(here, anna, 1)
      const story = telling(here)
      story.contact('anna', 'bert', day(1))
      expect(await graph.apply({ ...story.batch(), lease: { ...lease, lasts: LONG } })).toBe('applied')
      expect(await claim(someone(), [here])).toEqual([])
    })

    test('of two who write the same run, one under a lease that has passed on, it is written once', async () => {
      const [here] = named(1) as [Neighbourhood]
      const first = await leaseOn(here, someone(), 1)
      const second = await vi.waitFor(() => leaseOn(here, someone()), PATIENCE)
      const story = telling(here)
      story.contact('anna', 'bert', day(1))
      const batch = story.batch()
      const outcomes = await Promise.all([first, second].map((lease) => graph.apply({ ...batch, lease })))
      expect(outcomes[0]).not.toBe('applied')
      expect(outcomes[1]).toBe('applied')
    })

    test('how far everybody has come is told at once', async () => {
      const [here, there] = named(2) as [Neighbourhood, Neighbourhood]
      const story = telling(here)
      story.contact('anna', 'bert', day(1))
      await graph.apply(story.batch())
      const found = await graph.checkpoints()
      expect(found.get(here)).toBe(1)
      expect(found.has(there)).toBe(false)
    })

    test('what was set aside is kept with the graph, once, until the graph is cleared', async () => {
      const [here] = named(1) as [Neighbourhood]
      const one = { neighbourhood: here, position: position(1), id: randomUUID(), type: 'odd', reason: 'why' }
      const batch = { neighbourhood: here, after: START, upTo: position(2), events: [], parked: [one] }
      const ours = async () => (await graph.parked()).filter(({ neighbourhood }) => neighbourhood === here)
      expect(await graph.apply(batch)).toBe('applied')
      expect(await graph.apply(batch)).toBe('already')
      expect(await ours()).toEqual([one])
      await graph.clear(here)
      expect(await ours()).toEqual([])
    })
  })
}
