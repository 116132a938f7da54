import { type LifeStage, lifeStages } from '../../events/index.ts'
import type { Slice } from '../slice/index.ts'
import { residentsOf } from './links.ts'

/** How many people live in an area, by life stage, as its last description says. */
export type Population = {
  readonly area: string
  readonly people: Readonly<Partial<Record<LifeStage, number>>>
}

export type Coverage = {
  readonly area: string
  readonly lifeStage: LifeStage
  /** How many the area should have; `null` when its description does not say. */
  readonly expected: number | null
  /** How many of them are residents in the log. */
  readonly known: number
  /** expected − known, never below 0; `null` when it is not known how many to expect. */
  readonly unknown: number | null
}

/**
 * The unknown beside the known: per area and life stage the people who should be there against the residents of the
 * moment. A row for each pair that either side knows, by area, then life stage.
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
  const areas = [...new Set([...known.keys(), ...expected.keys()])].sort()
  const stages = Object.keys(lifeStages) as LifeStage[]
  return areas.flatMap((area) =>
    stages.flatMap((lifeStage): Coverage[] => {
      const here = known.get(area)?.get(lifeStage) ?? 0
      const should = expected.get(area)?.[lifeStage] ?? null
      if (here === 0 && should === null) return []
      const unknown = should === null ? null : Math.max(0, should - here)
      return [{ area, lifeStage, expected: should, known: here, unknown }]
    }),
  )
}
