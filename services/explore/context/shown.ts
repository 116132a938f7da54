export { shownFigures, shownGaps, shownIntroductions, shownReport } from '../../privacy/mask/figures.ts'
export { shownLeaving, shownPage, shownTies } from '../history/mask.ts'
export { asItIs, shownGraph } from '../graph/mask.ts'
export { shownResident } from '../resident/mask.ts'
