export { type FigureRow, type Figures, figureRow, figures, month, statement } from './figures.ts'
export { type Group, latticeOf } from './lattice.ts'
export { type CountedPerson, measures, type Provider, providers } from './person.ts'
export { type Counts, protect } from './protect.ts'
export { figureRowOf, isPublished, publicationOf } from './publicationRow.ts'
export { type Month, type Publication, publish } from './publish.ts'
export {
  dueMonths,
  givenFrom,
  nextMonth,
  type ReportingMonth,
  reportingMonthOf,
} from './reportingMonths.ts'
export { rowsToSay } from './rowsToSay.ts'
export {
  type DisclosureRules,
  rulesFor,
  type SmallestCounts,
  smallestCounts,
} from './rules.ts'
export { type SeededRandom, seededRandom } from './seededRandom.ts'
export { rounded, type Statement, statementOf } from './statement.ts'
export { type FigureStore, figureStoreIn, figuresSecretInClear } from './store.ts'
