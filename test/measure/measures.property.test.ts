import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { measureAll } from '../../services/measure/index.ts'
import { sliceOf } from '../../services/measure/testing.ts'
import { componentOf, type Graph, graphOf } from './reference.ts'

/** Any network of up to a dozen people, self-loops and repeated pairs included. */
const networks = fc.integer({ min: 1, max: 12 }).chain((size) => {
  const person = fc.integer({ min: 0, max: size - 1 }).map((n) => `r${n}`)
  return fc.record({
    people: fc.constant(Array.from({ length: size }, (_, n) => `r${n}`)),
    pairs: fc.array(fc.tuple(person, person), { maxLength: 3 * size }),
  })
})

type Walks = { readonly steps: ReadonlyMap<string, number>; readonly paths: ReadonlyMap<string, number> }

/** How far everyone is from one person, and by how many shortest paths. */
function walksFrom(graph: Graph, start: string): Walks {
  const steps = new Map([[start, 0]])
  const paths = new Map([[start, 1]])
  for (const one of steps.keys()) {
    for (const other of graph.get(one)!) {
      if (!steps.has(other)) steps.set(other, steps.get(one)! + 1)
      if (steps.get(other) === steps.get(one)! + 1) {
        paths.set(other, (paths.get(other) ?? 0) + paths.get(one)!)
      }
    }
  }
  return { steps, paths }
}

/** By the definition: over all pairs of others, the share of their shortest paths on which someone lies. */
function betweennessOf(graph: Graph, person: string): number {
  const walks = new Map([...graph.keys()].map((one) => [one, walksFrom(graph, one)]))
  const own = walks.get(person)!
  let sum = 0
  for (const [one, { steps, paths }] of walks) {
    for (const [other, distance] of steps) {
      if (one >= other || one === person || other === person || !own.steps.has(one)) continue
      if (own.steps.get(one)! + own.steps.get(other)! !== distance) continue
      sum += (own.paths.get(one)! * own.paths.get(other)!) / paths.get(other)!
    }
  }
  return sum
}

function constraintOf(graph: Graph, person: string): number | null {
  const p = (one: string, other: string): number =>
    graph.get(one)!.has(other) ? 1 / graph.get(one)!.size : 0
  const contacts = [...graph.get(person)!]
  if (contacts.length === 0) return null
  const on = (contact: string): number =>
    p(person, contact) + contacts.reduce((sum, via) => sum + p(person, via) * p(via, contact), 0)
  return contacts.reduce((sum, contact) => sum + on(contact) ** 2, 0)
}

/** The largest k for which they are left when everyone with fewer than k ties is taken away, again and again. */
function coreOf(graph: Graph, person: string): number {
  for (let k = graph.get(person)!.size; k > 0; k--) {
    let left = new Set(graph.keys())
    for (let before = -1; before !== left.size; ) {
      before = left.size
      left = new Set(
        [...left].filter((one) => [...graph.get(one)!].filter((other) => left.has(other)).length >= k),
      )
    }
    if (left.has(person)) return k
  }
  return 0
}

function isArticulation(graph: Graph, person: string): boolean {
  const [first] = graph.get(person)!
  return first !== undefined && componentOf(graph, first, person).size < componentOf(graph, person).size - 1
}

describe('by their definitions, on random networks', () => {
  it('betweenness, constraint, k-core, articulation persons and component sizes are what they should be', () => {
    fc.assert(
      fc.property(networks, ({ people, pairs }) => {
        const graph = graphOf(people, pairs)
        const { residents } = measureAll(sliceOf({ residents: people, contacts: pairs }))
        for (const { id, betweenness, constraint, core, articulation, component } of residents) {
          expect(betweenness).toBeCloseTo(betweennessOf(graph, id), 9)
          const theirs = constraintOf(graph, id)
          if (theirs === null) expect(constraint).toBeNull()
          else expect(constraint).toBeCloseTo(theirs, 9)
          expect(core).toBe(coreOf(graph, id))
          expect(articulation).toBe(isArticulation(graph, id))
          expect(component).toBe(componentOf(graph, id).size)
        }
      }),
      { numRuns: 400 },
    )
  })

  it('the order in which people and contacts come changes no figure', () => {
    const shuffled = networks.chain(({ people, pairs }) =>
      fc.record({
        people: fc.constant(people),
        pairs: fc.constant(pairs),
        others: fc.shuffledSubarray(people, { minLength: people.length }),
        later: fc.shuffledSubarray(pairs, { minLength: pairs.length }),
      }),
    )
    const measures = ['level', 'degree', 'strength', 'component', 'core', 'articulation'] as const
    fc.assert(
      fc.property(shuffled, ({ people, pairs, others, later }) => {
        const rows = (residents: readonly string[], contacts: readonly [string, string][]) =>
          measureAll(sliceOf({ residents, contacts }), { measures }).residents.toSorted((a, b) =>
            a.id.localeCompare(b.id),
          )
        expect(rows(others, later)).toEqual(rows(people, pairs))
      }),
      { numRuns: 300 },
    )
  })
})

describe('a very long line of people', () => {
  it('is measured without running out of stack', () => {
    const people = Array.from({ length: 60_000 }, (_, n) => `r${n}`)
    const contacts = people.slice(1).map((one, n) => [people[n]!, one] as const)
    const { network } = measureAll(sliceOf({ residents: people, contacts }), {
      measures: ['levels', 'bridges', 'largestComponent'],
    })
    expect(network).toMatchObject({ bridges: 59_999, largestComponent: 60_000 })
    // Only the two in the middle keep half of the line, no matter who leaves.
    expect(network.levels).toMatchObject({ 'single-line': 2, 'hangs-on-one': 59_996, connected: 2 })
  })
})
