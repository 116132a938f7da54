import type { Population } from '../../measure/index.ts'
import type { Group } from '../figures/index.ts'

/** How many people a group should have by the description of the areas; `null` when that does not say. */
export function expectedIn(group: Group, populations: readonly Population[]): number | null {
  const counts = populations.flatMap(({ area, people }) => {
    if ('area' in group && group.area !== area) return []
    if (group.by === 'cohort') return []
    if ('lifeStage' in group) return people[group.lifeStage] ?? []
    return Object.values(people)
  })
  return counts.length === 0 ? null : counts.reduce((sum, its) => sum + its, 0)
}
