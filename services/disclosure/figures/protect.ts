import { COLUMNS, columnOf } from './columns.ts'
import { type FeasibleShift, feasibleShift } from './feasibleShift.ts'
import type { Lattice } from './lattice.ts'
import { type CountedPerson, type Measure, measures } from './person.ts'
import { createPossibleTables, type PossibleTables } from './possibleTables.ts'
import { randomWalk } from './randomWalk.ts'
import type { DisclosureRules } from './rules.ts'
import type { SeededRandom } from './seededRandom.ts'
import { intervalOf, type Statement, statementOf } from './statement.ts'

export type Counts = Readonly<Record<Measure, Statement>>

/**
 * Decides which figures of these groups may be published together. Cells under k are not said (primary suppression);
 * then, as long as the figures together say too much, one more cell is withheld (secondary suppression), and where
 * that does not help a whole group. The result has been tried: for every promise below another neighbourhood was
 * *constructed* that gives the same figures, so that no computation, however clever, can tell them apart.
 *
 * - Of every resident every level remains possible, and of every provider that it reached them or not.
 * - Every count that is not said, in any group of the lattice, could be any of k counts in a row, or where a group
 *   would have to be left out for that, any of `base` + 1 (or any, in a smaller group); unless all that it could be is k or more and leaves k others.
 *
 * Which cells are withheld does not follow from how people really stand: it is tried out from a neighbourhood drawn
 * by lot among those that give the same figures (`wander`), and here and there one more is withheld than need be. So
 * each neighbourhood that the figures leave possible could have led to exactly these, and a reader who repeats the
 * choice for every possible neighbourhood learns nothing from it (Wong et al. 2007, "Minimality attack in privacy
 * preserving data publishing"; Kenthapadi et al. 2005, "Simulatable auditing"). Not so in whether a whole group is
 * left out, or in which of the two widths there is.
 *
 * The reader is taken to know the rules, and of everybody where they live, their life stage and cohort. Method: cell
 * suppression with an audit by feasible alternatives instead of bounds (Hundepool et al., *Statistical Disclosure
 * Control*, 2012, §4.2 and §4.4; Fischetti & Salazar-González 2001 for the attacker's problem).
 *
 * @param rows keys of the groups of which something is to be said
 */
export function protect(
  people: readonly CountedPerson[],
  lattice: Lattice,
  rows: readonly string[],
  rules: DisclosureRules,
  lot: SeededRandom,
): ReadonlyMap<string, Counts> {
  for (let left = rows; ; ) {
    // No group is left out for the sake of a wider choice of counts.
    for (const width of [rules.k, Math.min(rules.k, rules.base + 1)]) {
      const said = tryOut(people, lattice, left, rules, lot, width)
      if (said) return said
    }
    const sizeOf = (key: string) => lattice.groups.get(key)!.people.length
    const smallest = left.reduce((small, key) => (sizeOf(key) <= sizeOf(small) ? key : small))
    left = left.filter((key) => key !== smallest)
  }
}

/** This share of cells is withheld without need. */
const NEEDLESS = 1 / 100

const isSaid = (statement: Statement | undefined): boolean =>
  statement?.as === 'shown' || statement?.as === 'at-least'

type Task = {
  readonly kinds: readonly number[]
  readonly column: number
  readonly span: number
  readonly size: number
  /** The count of a group that it is about; none when it is about what is possible for a resident. */
  readonly cell?: number
}
type Tried = { readonly kept: boolean; readonly blockers: ReadonlySet<number> }

function tryOut(
  people: readonly CountedPerson[],
  lattice: Lattice,
  rows: readonly string[],
  rules: DisclosureRules,
  lot: SeededRandom,
  width: number,
) {
  const world = createPossibleTables(people, lattice)
  const keys = [...lattice.groups.keys()]
  const said = new Map<number, Statement>()
  /** The true statement about each count that may be published by itself. */
  const sayable = new Map<number, Statement>()
  const say = (cell: number, statement: Statement) => {
    const group = Math.floor(cell / COLUMNS)
    said.set(cell, statement)
    world.bound(group, cell % COLUMNS, intervalOf(statement, world.size(group), rules))
  }
  const drawn = (cell: number) => lot(`${keys[Math.floor(cell / COLUMNS)]} ${cell % COLUMNS}`)
  for (const key of rows) {
    for (const measure of measures) {
      const cell = keys.indexOf(key) * COLUMNS + columnOf(measure)
      const group = Math.floor(cell / COLUMNS)
      const statement = statementOf(world.total(group, cell % COLUMNS), world.size(group), rules)
      sayable.set(cell, statement)
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
  const keepsOpen = (task: Task): Tried =>
    task.cell !== undefined && said.get(task.cell)?.as === 'shown'
      ? { kept: true, blockers: new Set() }
      : tryTask(world, task, rules)

  // From here on nothing depends on how people really stand, but only on what is said of it.
  randomWalk(world, lot)
  const tasks = tasksOf(world, width)
  for (let settled = false; !settled; ) {
    settled = true
    for (const task of tasks) {
      const withheld: number[] = []
      for (let tried = keepsOpen(task); !tried.kept; tried = keepsOpen(task)) {
        const cell = leastMissed(tried.blockers)
        if (cell === undefined) return undefined
        withheld.push(cell)
        say(cell, { as: 'withheld' })
      }
      // Not everything that stood in the way had to go: what did not is said after all.
      for (const cell of withheld.slice(0, -1)) {
        say(cell, sayable.get(cell)!)
        if (!keepsOpen(task).kept) say(cell, { as: 'withheld' })
      }
      // Once more for all of them: what is found now must be found with all that is said in the end.
      if (withheld.length > 0) settled = false
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

/** The possibilities that must remain; the largest groups first, since they matter most to the others. */
function tasksOf(world: PossibleTables, width: number): Task[] {
  const tasks: Task[] = []
  world.kindsIn.forEach((kinds, group) => {
    const span = Math.min(width - 1, world.size(group))
    for (const column of measures.map(columnOf))
      tasks.push({ kinds, column, span, cell: group * COLUMNS + column, size: world.size(group) })
  })
  world.sizes.forEach((size, kind) => {
    for (let column = 0; column < COLUMNS; column++) {
      const count = world.count(kind, column)
      if (count === 0 || count === size) tasks.push({ kinds: [kind], column, span: 1, size })
    }
  })
  return tasks
}

/**
 * Whether a count could be so much higher or lower, both together, or else is none that must be kept open: whatever it
 * could be, it would be k or more and leave k others. That is a property of what is said, whichever of the
 * neighbourhoods that give the same figures the search begins from.
 */
function tryTask(
  world: PossibleTables,
  { kinds, column, span, cell, size }: Task,
  { k }: DisclosureRules,
): Tried {
  const blockers = new Set<number>()
  const reached = { up: 0, down: 0 }
  for (const way of ['up', 'down'] as const) {
    for (let step: FeasibleShift = { done: true }; reached.up + reached.down < span && step.done; ) {
      step = feasibleShift(world, kinds, column, way)
      if (step.done) reached[way]++
      else for (const blocker of step.blockers) blockers.add(blocker)
    }
    world.restore()
  }
  if (reached.up + reached.down >= span) return { kept: true, blockers }
  if (cell === undefined) return { kept: false, blockers }
  const count = world.total(Math.floor(cell / COLUMNS), column)
  return { kept: count - reached.down >= k && count + reached.up <= size - k, blockers }
}
