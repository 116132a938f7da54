import fc from 'fast-check'
import type { CountedPerson, DisclosureRules, Provider } from '../../../services/disclosure/figures/index.ts'
import { isolationLevels } from '../../../services/measure/index.ts'

export const GUARDED: DisclosureRules = { k: 5, base: 5 }

const providers: readonly Provider[] = ['formal', 'informal', 'welfare']

type Level = (typeof isolationLevels)[number]

/** A resident; often in the first area, of a common life stage, on one of the levels that most stand on. */
const person = (usual: readonly Level[]) =>
  fc
    .record({
      area: fc.constantFrom('Hoekpolder', 'Hoekpolder', 'Hoekpolder', 'Vlinderbuurt', 'Vlinderbuurt', null),
      lifeStage: fc.constantFrom('older', 'older', 'adult', 'adult', 'youth' as const),
      cohort: fc.constantFrom(null, null, null, null, 'our-house'),
      level: fc.oneof(
        { weight: 9, arbitrary: fc.constantFrom(...usual) },
        fc.constantFrom(...isolationLevels),
      ),
      by: fc.subarray([...providers]),
    })
    .map(({ by, ...rest }) => ({
      ...rest,
      reachedBy: new Set<Provider>(rest.level === 'not-in-view' ? [] : by),
    }))

/** Any neighbourhood: lopsided, with groups of one or two, sometimes with everybody on one level. */
export const anyNeighbourhood: fc.Arbitrary<readonly CountedPerson[]> = fc
  .array(fc.constantFrom(...isolationLevels), { minLength: 1, maxLength: 3 })
  .chain((usual) => fc.array(person(usual), { minLength: 12, maxLength: 120, size: 'max' }))
  .map((people) =>
    people.map((one, number) => ({
      ...one,
      lifeStage: one.lifeStage as CountedPerson['lifeStage'],
      id: `r${number}`,
    })),
  )
