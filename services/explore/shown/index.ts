export { shownFigures, shownGaps, shownIntroductions, shownReport } from './advice.ts'
export { shownLeaving, shownPage, shownTies } from './events.ts'
export { asItIs, shownGraph } from './graph.ts'
export { shownResident } from './resident.ts'
