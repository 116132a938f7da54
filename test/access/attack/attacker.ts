import { type Constraint, equalTo, inRange, type Model, solve } from 'yalps'
import type { Group } from '../../../services/disclosure/figures/index.ts'

/** A published row for one group, or an exact count where nothing is protected. */
type Said = { readonly as: string; readonly count?: number }
export type Told = { readonly group: Group; readonly said: Readonly<Record<string, Said>> }

/** A resident as everyone in the street knows them: everything but their level. */
export type Neighbour = {
  readonly area: string | null
  readonly lifeStage: string
  readonly cohort: string | null
}

const levels = ['not-in-view', 'only-formal', 'single-line', 'island', 'hangs-on-one', 'connected'] as const

const isIn = (neighbour: Neighbour, group: Group): boolean =>
  (!('area' in group) || group.area === neighbour.area) &&
  (!('lifeStage' in group) || group.lifeStage === neighbour.lifeStage) &&
  (!('cohort' in group) || group.cohort === neighbour.cohort)

const kindOf = ({ area, lifeStage, cohort }: Neighbour) => JSON.stringify([area, lifeStage, cohort])

/** Which counts a statement leaves possible, for somebody who read the rules. Written apart from the code it attacks. */
function possible({ as, count = 0 }: Said, size: number, k: number): Constraint {
  switch (as) {
    case 'exact':
      return equalTo(count)
    case 'shown':
      return inRange(Math.max(k, count - 2), Math.min(size - k, count + 2))
    case 'at-least':
      return inRange(Math.max(k, size - k + 1), size)
    case 'small':
      return inRange(0, k - 1)
    case 'withheld':
      return inRange(k, size)
    default:
      throw new Error(`an answer says ${as}`)
  }
}

/**
 * Somebody of the coalition who knows every resident by where they live, their life stage and cohort, has all
 * answers of a month, and a solver of integer programs: in all neighbourhoods that give these answers, how many
 * people can stand at a level?
 */
export function attacker(neighbours: readonly Neighbour[], told: readonly Told[], k: number) {
  const kinds = new Map<string, Neighbour[]>()
  for (const one of neighbours) kinds.set(kindOf(one), [...(kinds.get(kindOf(one)) ?? []), one])
  const constraints = new Map<string, Constraint>()
  const coefficients = new Map<string, Map<string, number>>()
  for (const [kind, { length }] of kinds) {
    constraints.set(kind, equalTo(length))
    for (const level of levels) coefficients.set(`${kind} ${level}`, new Map([[kind, 1]]))
  }
  for (const { group, said } of told) {
    const inside = [...kinds].filter(([, [one]]) => one && isIn(one, group))
    const size = inside.reduce((sum, [, { length }]) => sum + length, 0)
    for (const level of levels) {
      const name = `${JSON.stringify(group)} ${level}`
      constraints.set(name, possible(said[level]!, size, k))
      for (const [kind] of inside) coefficients.get(`${kind} ${level}`)!.set(name, 1)
    }
  }

  /** The most, or fewest, people of some kinds that can stand at some levels. */
  function extreme(direction: 'maximize' | 'minimize', names: ReadonlySet<string>): number {
    const variables = [...coefficients].map(([name, its]): [string, Map<string, number>] => [
      name,
      names.has(name) ? new Map([...its, ['asked', 1]]) : its,
    ])
    const model: Model = { direction, objective: 'asked', constraints, variables, integers: true }
    const { status, result } = solve(model, { maxIterations: 1_000_000 })
    if (status !== 'optimal') throw new Error(`the attack ended ${status}`)
    return Math.round(result)
  }
  const namesOf = (those: Iterable<string>, which: readonly string[]) =>
    new Set([...those].flatMap((kind) => which.map((level) => `${kind} ${level}`)))

  return {
    /** Residents of whom one level is certain, by kind. */
    learnt: () =>
      [...kinds.keys()].filter((kind) =>
        levels.some((level) => {
          const others = levels.filter((other) => other !== level)
          return extreme('maximize', namesOf([kind], others)) === 0
        }),
      ),
    /** Residents of whom a level can be ruled out, as `kind level`. */
    ruledOut: () => [...coefficients.keys()].filter((name) => extreme('maximize', new Set([name])) === 0),
    /** Between which counts the people of a group at a level must lie. */
    bounds(group: Group, level: string) {
      const inside = [...kinds].filter(([, [one]]) => one && isIn(one, group)).map(([kind]) => kind)
      const names = namesOf(inside, [level])
      return { low: extreme('minimize', names), high: extreme('maximize', names) }
    },
  }
}
