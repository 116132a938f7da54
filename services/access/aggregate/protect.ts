import { COLUMNS, columnOf } from './columns.ts'
import type { Lattice } from './lattice.ts'
import type { Lot } from './lot.ts'
import { type Measure, measures, type Person } from './person.ts'
import type { Rules } from './rules.ts'
import { type Shifted, shift } from './shift.ts'
import { intervalOf, type Statement, statementOf } from './statement.ts'
import { createWorld, type World } from './world.ts'

export type Counts = Readonly<Record<Measure, Statement>>

/**
 * What may be said of these groups, taken together. Cells under k are not said (primary suppression); then, as long
 * as the figures together say too much, one more cell is withheld (secondary suppression), and where that does not
 * help a whole group. What is left has been tried: for every promise below another neighbourhood was *made* that
 * gives the same figures, so that no way of reckoning, however clever, can tell them apart.
 *
 * - Of every resident every level remains possible, and of every provider that it reached them or not.
 * - Every count under k, or that leaves fewer than k others, in any group of the lattice, said or left out, could be
 *   one of at least `base` + 1 counts in a row (or any, in a smaller group): nobody can reckon out a count that is
 *   not said better than one that is.
 *
 * Which of several cells is withheld is drawn by lot, and here and there one more is than need be: who would repeat
 * this reckoning for every neighbourhood there could be, does not learn from the choice (Wong et al. 2007, "Minimality
 * attack in privacy preserving data publishing").
 *
 * The reader is taken to know the rules, and of everybody where they live, their life stage and cohort. Method: cell
 * suppression with an audit by feasible alternatives instead of bounds (Hundepool et al., *Statistical Disclosure
 * Control*, 2012, §4.2 and §4.4; Fischetti & Salazar-González 2001 for the attacker's problem).
 *
 * @param rows keys of the groups of which something is to be said
 */
export function protect(
  people: readonly Person[],
  lattice: Lattice,
  rows: readonly string[],
  rules: Rules,
  lot: Lot,
): ReadonlyMap<string, Counts> {
  for (let left = rows; ; ) {
    const said = tryOut(people, lattice, left, rules, lot)
    if (said) return said
    const sizeOf = (key: string) => lattice.groups.get(key)!.people.length
    const smallest = left.reduce((small, key) => (sizeOf(key) <= sizeOf(small) ? key : small))
    left = left.filter((key) => key !== smallest)
  }
}

/** One in so many cells is withheld without need. */
const NEEDLESS = 1 / 100

const isSaid = (statement: Statement | undefined): boolean =>
  statement?.as === 'shown' || statement?.as === 'at-least'

type Task = { readonly kinds: readonly number[]; readonly column: number; readonly span: number }

function tryOut(
  people: readonly Person[],
  lattice: Lattice,
  rows: readonly string[],
  rules: Rules,
  lot: Lot,
) {
  const world = createWorld(people, lattice)
  const keys = [...lattice.groups.keys()]
  const said = new Map<number, Statement>()
  const say = (cell: number, statement: Statement) => {
    const group = Math.floor(cell / COLUMNS)
    said.set(cell, statement)
    world.bound(group, cell % COLUMNS, intervalOf(statement, world.size(group), rules))
  }
  const drawn = (cell: number) => lot(`${keys[Math.floor(cell / COLUMNS)]} ${cell % COLUMNS}`)
  const sayable = (cell: number): Statement => {
    const group = Math.floor(cell / COLUMNS)
    return statementOf(world.total(group, cell % COLUMNS), world.size(group), rules)
  }
  for (const key of rows) {
    for (const measure of measures) {
      const cell = keys.indexOf(key) * COLUMNS + columnOf(measure)
      const statement = sayable(cell)
      say(cell, isSaid(statement) && drawn(cell) < NEEDLESS ? { as: 'withheld' } : statement)
    }
  }

  /** Of the counts that stood in the way, and are said, one of the smallest group, by lot. */
  const leastMissed = (blockers: ReadonlySet<number>): number | undefined => {
    const size = (cell: number) => world.size(Math.floor(cell / COLUMNS))
    return [...blockers]
      .filter((cell) => isSaid(said.get(cell)))
      .sort((a, b) => size(a) - size(b) || drawn(a) - drawn(b))[0]
  }
  for (const task of tasksOf(world, rules)) {
    const withheld: number[] = []
    for (let tried = spanOf(world, task); !tried.spans; tried = spanOf(world, task)) {
      const cell = leastMissed(tried.blockers)
      if (cell === undefined) return undefined
      withheld.push(cell)
      say(cell, { as: 'withheld' })
    }
    // Not everything that stood in the way had to go: what did not is said after all.
    for (const cell of withheld.slice(0, -1)) {
      say(cell, sayable(cell))
      if (!spanOf(world, task).spans) say(cell, { as: 'withheld' })
    }
  }
  return new Map(
    rows.map((key) => {
      const cellOf = (measure: Measure) => keys.indexOf(key) * COLUMNS + columnOf(measure)
      const counts = Object.fromEntries(measures.map((measure) => [measure, said.get(cellOf(measure))!]))
      return [key, counts as Counts]
    }),
  )
}

/** What must remain possible; the largest groups first, since they matter most to the others. */
function tasksOf(world: World, { k, base }: Rules): Task[] {
  const tasks: Task[] = []
  world.kindsIn.forEach((kinds, group) => {
    const size = world.size(group)
    for (const column of measures.map(columnOf)) {
      const count = world.total(group, column)
      if (count < k || count > size - k) tasks.push({ kinds, column, span: Math.min(base, k - 1, size) })
    }
  })
  world.sizes.forEach((size, kind) => {
    for (let column = 0; column < COLUMNS; column++) {
      const count = world.count(kind, column)
      if (count === 0 || count === size) tasks.push({ kinds: [kind], column, span: 1 })
    }
  })
  return tasks
}

/** Whether a count could be so much higher or lower, both together; what stood in the way when it could not. */
function spanOf(world: World, { kinds, column, span }: Task) {
  const blockers = new Set<number>()
  let reached = 0
  for (const way of ['up', 'down'] as const) {
    for (let step: Shifted = { done: true }; reached < span && step.done; ) {
      step = shift(world, kinds, column, way)
      if (step.done) reached++
      else for (const cell of step.blockers) blockers.add(cell)
    }
    world.restore()
  }
  return { spans: reached >= span, blockers }
}
