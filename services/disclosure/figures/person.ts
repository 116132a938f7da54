import { type LifeStage, options } from '../../../events/index.ts'
import { type IsolationLevel, isolationLevels } from '../../measure/index.ts'

/**
 * The providers that can have reached somebody. *Formal*: a formal partner, its professionals and initiatives.
 * *Informal*: an informal partner, an initiative without a partner, a volunteer or a connector. The others are
 * sectors of partners.
 */
export type Provider = 'formal' | 'informal' | keyof typeof options.sectors
export const providers: readonly Provider[] = [
  'formal',
  'informal',
  ...(Object.keys(options.sectors) as (keyof typeof options.sectors)[]),
]

/** A resident as the aggregate answers count them: in three descriptions, and with what is counted. */
export type CountedPerson = {
  readonly id: string
  readonly area: string | null
  readonly lifeStage: LifeStage
  readonly cohort: string | null
  readonly level: IsolationLevel
  readonly reachedBy: ReadonlySet<Provider>
}

/** The counts of a group: people at each level, and people whom each provider reached. */
export type Measure = IsolationLevel | Provider
export const measures: readonly Measure[] = [...isolationLevels, ...providers]

/** Whether two say the same of a person, as far as anything published depends on it. */
export const sameState = (one: CountedPerson, other: CountedPerson): boolean =>
  one.level === other.level &&
  one.reachedBy.size === other.reachedBy.size &&
  [...one.reachedBy].every((provider) => other.reachedBy.has(provider))
