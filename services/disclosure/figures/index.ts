export { changedBetween } from './changed.ts'
export { type FigureRow, type Figures, figureRow, figures, group, month, statement } from './figures.ts'
export { type Group, groupKinds, keyOf, latticeOf } from './lattice.ts'
export { type CountedPerson, type Measure, measures, type Provider, providers } from './person.ts'
export { type Counts, protect } from './protect.ts'
export { figureRowOf, isPublished, publicationOf } from './publicationRow.ts'
export { type Month, type Publication, type PublicationRow, publish } from './publish.ts'
export {
  dueMonths,
  givenFrom,
  nextMonth,
  type ReportingMonth,
  reportingMonthOf,
  SETTLE_DAYS,
} from './reportingMonths.ts'
export { rowsToSay } from './rowsToSay.ts'
export {
  DEFAULT_RULES,
  type DisclosureRules,
  rulesFor,
  type SmallestCounts,
  smallestCounts,
  smallestRow,
} from './rules.ts'
export { type SeededRandom, seededRandom } from './seededRandom.ts'
export { type Interval, intervalOf, rounded, type Statement, statementOf } from './statement.ts'
export { type FigureStore, figureStoreIn, figuresSecretInClear } from './store.ts'
