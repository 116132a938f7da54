export { changedBetween } from './changed.ts'
export { type FigureRow, type Figures, figureRow, figures, group, month, statement } from './figures.ts'
export { type Group, groupKinds, keyOf, latticeOf } from './lattice.ts'
export { type Lot, lotFrom } from './seededRandom.ts'
export { type Measure, measures, type Person, type Provider, providers } from './person.ts'
export { type Counts, protect } from './protect.ts'
export { type Publication, publish, type Row } from './publish.ts'
export { rowsToSay } from './rowsToSay.ts'
export {
  DEFAULT_RULES,
  type Rules,
  rulesFor,
  type SmallestCounts,
  smallestCounts,
  smallestRow,
} from './rules.ts'
export { type Interval, intervalOf, rounded, type Statement, statementOf } from './statement.ts'
export { dueSteps, givenFrom, nextStep, SETTLE_DAYS, type Step, stepOf } from './reportingMonths.ts'
export { type FigureStore, figureStoreIn } from './store.ts'
export { figureRowOf, isTold, publicationOf } from './publicationRow.ts'
