import { type LifeStage, lifeStages } from '../../events/index.ts'
import type { Slice } from '../slice/index.ts'
import { residentsOf } from './links.ts'

/** The population of an area by life stage, from its last description. */
export type Population = {
  readonly area: string
  readonly people: Readonly<Partial<Record<LifeStage, number>>>
}

export type Coverage = {
  readonly area: string
  readonly lifeStage: LifeStage
  /** The population of the area in this life stage; `null` when its description does not say. */
  readonly expected: number | null
  /** The residents of the area in this life stage that the log knows. */
  readonly known: number
  /**
   * max(0, expected − known); `null` when `expected` is. Of people whose life stage is not said, which may be a whole
   * area, those are known who are known in a life stage of which no population is said.
   */
  readonly unknown: number | null
}

/**
 * Sets the residents of the moment beside the population of each area and life stage. One row for each pair that has
 * residents or a known population, sorted by area, then life stage. Counts people; someone without ties counts as any
 * other.
 */
export function coverageOf(slice: Pick<Slice, 'nodes'>, populations: readonly Population[]): Coverage[] {
  const isResident = residentsOf(slice)
  const known = new Map<string, Map<LifeStage, number>>()
  slice.nodes.forEach(({ area, lifeStage }, node) => {
    if (!isResident[node] || area === null) return
    const ofArea = known.get(area) ?? new Map<LifeStage, number>()
    known.set(area, ofArea.set(lifeStage, (ofArea.get(lifeStage) ?? 0) + 1))
  })
  const expected = new Map(populations.map(({ area, people }) => [area, people]))
  function knownOf(area: string, lifeStage: LifeStage): number {
    const counts = known.get(area)
    if (lifeStage !== 'unknown') return counts?.get(lifeStage) ?? 0
    const said = expected.get(area) ?? {}
    return [...(counts ?? [])]
      .filter(([stage]) => stage === 'unknown' || said[stage] === undefined)
      .reduce((sum, [, people]) => sum + people, 0)
  }
  const areas = [...new Set([...known.keys(), ...expected.keys()])].sort()
  const stages = Object.keys(lifeStages) as LifeStage[]
  return areas.flatMap((area) =>
    stages.flatMap((lifeStage): Coverage[] => {
      const here = known.get(area)?.get(lifeStage) ?? 0
      const should = expected.get(area)?.[lifeStage] ?? null
      if (here === 0 && should === null) return []
      const unknown = should === null ? null : Math.max(0, should - knownOf(area, lifeStage))
      return [{ area, lifeStage, expected: should, known: here, unknown }]
    }),
  )
}
