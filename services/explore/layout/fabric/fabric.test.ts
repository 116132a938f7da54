import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type FabricInput,
  type FabricPlan,
  forcesOf,
  planFabric,
  positionAt,
  type RingLevel,
  ringLevels,
} from './index.ts'

const residentId = (n: number) => `r${String(n).padStart(4, '0')}`
const level = fc.constantFrom(...ringLevels)

const neighbourhoodOf = (atLeast: number) =>
  fc
    .record({
      sectors: fc.array(fc.constantFrom('Cardia', 'Hoekpolder', 'Our-House', 'Vlinderbuurt', ''), {
        minLength: atLeast,
        maxLength: 120,
      }),
      ties: fc.array(fc.tuple(fc.nat(), fc.nat(), fc.double({ min: 0.01, max: 50, noNaN: true })), {
        maxLength: 200,
      }),
      others: fc.array(fc.constantFrom('partner', 'place', 'initiative', 'professional'), { maxLength: 12 }),
    })
    .map(({ sectors, ties, others }): FabricInput => {
      const residents = sectors.map((sector, n) => ({ id: residentId(n), sector }))
      const nodes = [...residents.map(({ id }) => id), ...others.map((kind, n) => `${kind}${n}`)]
      return {
        residents,
        others: others.map((kind, n) => ({ id: `${kind}${n}`, kind })),
        ties: ties.map(([a, b, weight]) => ({
          source: nodes[a % nodes.length]!,
          target: nodes[b % nodes.length]!,
          weight,
        })),
      }
    })

const neighbourhood = neighbourhoodOf(1)

const everybodyAt = ({ residents }: FabricInput, at: RingLevel) =>
  new Map(residents.map(({ id }) => [id, at]))

const positionsOf = (plan: FabricPlan, levels: ReadonlyMap<string, RingLevel>) => [
  ...positionAt(plan, levels).positions,
]

function nearestPair(points: readonly { x: number; y: number }[]): number {
  let nearest = Number.POSITIVE_INFINITY
  points.forEach((a, i) => {
    for (const b of points.slice(i + 1)) nearest = Math.min(nearest, Math.hypot(a.x - b.x, a.y - b.y))
  })
  return nearest
}

const turn = (angle: number) => angle - 2 * Math.PI * Math.floor(angle / (2 * Math.PI))

describe('the fabric', () => {
  test('everybody fits on the outer ring at least 12 apart', () => {
    fc.assert(
      fc.property(neighbourhood, (input) => {
        const positions = positionAt(planFabric(input), everybodyAt(input, 'not-in-view')).positions
        const people = input.residents.map(({ id }) => positions.get(id)!)
        expect(nearestPair(people)).toBeGreaterThanOrEqual(12)
      }),
      { numRuns: 60 },
    )
  })

  test('everybody fits in the middle at least 12 apart', () => {
    fc.assert(
      fc.property(neighbourhood, (input) => {
        const positions = positionAt(planFabric(input), everybodyAt(input, 'connected')).positions
        expect(nearestPair(input.residents.map(({ id }) => positions.get(id)!))).toBeGreaterThanOrEqual(12)
      }),
      { numRuns: 60 },
    )
  })

  test('everybody stands inside their ring and their sector, whatever their level', () => {
    fc.assert(
      fc.property(neighbourhood, fc.array(level, { minLength: 120, maxLength: 120 }), (input, given) => {
        const levels = new Map(input.residents.map(({ id }, n) => [id, given[n]!]))
        const { positions, rings, sectors } = positionAt(planFabric(input), levels)
        for (const { id, sector } of input.residents) {
          const { x, y } = positions.get(id)!
          const ring = rings.find((one) => one.level === levels.get(id))!
          const away = Math.hypot(x, y)
          expect(away).toBeGreaterThanOrEqual(ring.inner)
          expect(away).toBeLessThanOrEqual(ring.outer)
          const { start, end } = sectors.find((one) => one.name === sector)!
          expect(turn(Math.atan2(y, x) - start)).toBeLessThanOrEqual(end - start + 1e-9)
        }
      }),
      { numRuns: 60 },
    )
  })

  test('nobody turns when their level changes, except into the middle', () => {
    fc.assert(
      fc.property(neighbourhood, level, level, (input, one, other) => {
        fc.pre(one !== 'connected' && other !== 'connected')
        const plan = planFabric(input)
        const before = positionAt(plan, everybodyAt(input, one)).positions
        const after = positionAt(plan, everybodyAt(input, other)).positions
        for (const { id } of input.residents) {
          const a = before.get(id)!
          const b = after.get(id)!
          expect(Math.atan2(a.y, a.x)).toBeCloseTo(Math.atan2(b.y, b.x), 9)
        }
      }),
      { numRuns: 40 },
    )
  })

  test('the same neighbourhood gives the same picture, in whatever order it is read', () => {
    fc.assert(
      fc.property(neighbourhood, level, (input, at) => {
        const turned: FabricInput = {
          residents: [...input.residents].reverse(),
          others: [...input.others].reverse(),
          ties: [...input.ties].reverse().map((tie) => ({ ...tie, source: tie.target, target: tie.source })),
        }
        const levels = everybodyAt(input, at)
        expect(new Map(positionsOf(planFabric(turned), levels))).toEqual(
          new Map(positionsOf(planFabric(input), levels)),
        )
      }),
      { numRuns: 40 },
    )
  })

  test('begun from where the forces left everybody, it is the same picture', () => {
    fc.assert(
      fc.property(neighbourhood, level, (input, at) => {
        const plan = planFabric(input)
        const again = planFabric({ ...input, kept: forcesOf(plan), holds: true })
        const levels = everybodyAt(input, at)
        expect(new Map(positionsOf(again, levels))).toEqual(new Map(positionsOf(plan, levels)))
      }),
      { numRuns: 40 },
    )
  })

  test('who comes, and whom they meet, moves the others little', () => {
    fc.assert(
      fc.property(neighbourhoodOf(60), fc.nat(), fc.nat(), level, (input, one, other, at) => {
        const plan = planFabric(input)
        const somebody = (n: number) => input.residents[n % input.residents.length]!
        const newcomer = { id: 'newcomer', sector: somebody(one).sector }
        const met = [one, other].map((n) => ({ source: newcomer.id, target: somebody(n).id, weight: 1 }))
        const grown = { ...input, residents: [...input.residents, newcomer], ties: [...input.ties, ...met] }
        const after = planFabric({ ...grown, kept: forcesOf(plan), holds: true })
        const levels = everybodyAt(input, at)
        const before = new Map(positionsOf(plan, levels))
        const now = new Map(positionsOf(after, levels))
        const moved = input.residents.map(({ id }) => {
          const [a, b] = [before.get(id)!, now.get(id)!]
          return Math.hypot(a.x - b.x, a.y - b.y) / plan.radius
        })
        // Two people at random are about a radius apart.
        expect(moved.reduce((sum, one) => sum + one, 0) / moved.length).toBeLessThan(0.2)
      }),
      { numRuns: 40 },
    )
  })

  test('rings and sectors close without a gap, and count who stands in them', () => {
    fc.assert(
      fc.property(neighbourhood, level, (input, at) => {
        const { rings, sectors, radius } = positionAt(planFabric(input), everybodyAt(input, at))
        expect(rings.find((ring) => ring.level === at)?.count).toBe(input.residents.length)
        expect(sectors.reduce((sum, { count }) => sum + count, 0)).toBe(input.residents.length)
        expect(sectors.at(-1)!.end - sectors[0]!.start).toBeCloseTo(2 * Math.PI, 9)
        sectors.slice(1).forEach((sector, n) => {
          expect(sector.start).toBe(sectors[n]!.end)
        })
        expect(rings.at(-1)?.outer).toBe(radius)
      }),
      { numRuns: 40 },
    )
  })

  test('partners, places and initiatives stand on their band, off each other', () => {
    fc.assert(
      fc.property(neighbourhood, (input) => {
        const plan = planFabric(input)
        const points = input.others.map(({ id }) => plan.others.get(id)!)
        for (const { x, y } of points) {
          expect(Math.hypot(x, y)).toBeGreaterThan(plan.band.inner)
          expect(Math.hypot(x, y)).toBeLessThan(plan.band.outer)
        }
        expect(nearestPair(points)).toBeGreaterThan(8)
      }),
      { numRuns: 40 },
    )
  })

  test('people who are tied stand nearer each other than people who are not', () => {
    const residents = Array.from({ length: 80 }, (_, n) => ({ id: residentId(n), sector: 'Hoekpolder' }))
    // Ten circles of eight whose ids lie scattered over the alphabet.
    const ties = residents.flatMap(({ id }, n) =>
      residents
        .filter((_, m) => m > n && m % 10 === n % 10)
        .map((other) => ({ source: id, target: other.id, weight: 1 })),
    )
    const plan = planFabric({ residents, others: [], ties })
    const angleOf = (id: string) => plan.residents.angle[plan.residents.index.get(id)!]!
    const apart = (a: string, b: string) => {
      const difference = turn(angleOf(a) - angleOf(b))
      return Math.min(difference, 2 * Math.PI - difference)
    }
    const mean = (values: readonly number[]) => values.reduce((sum, one) => sum + one, 0) / values.length
    const tied = mean(ties.map(({ source, target }) => apart(source, target)))
    const all = mean(residents.flatMap((a, n) => residents.slice(n + 1).map((b) => apart(a.id, b.id))))
    expect(tied).toBeLessThan(all / 2)
  })

  test('a neighbourhood without anybody has rings all the same', () => {
    const fabric = positionAt(planFabric({ residents: [], others: [], ties: [] }), new Map())
    expect(fabric.sectors).toEqual([])
    expect(fabric.rings.map((ring) => ring.level)).toEqual([...ringLevels])
    expect(fabric.radius).toBeGreaterThan(0)
  })
})
