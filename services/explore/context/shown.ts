export { maskFigures, maskGaps, maskIntroductions, maskReport } from '../../privacy/mask/figures.ts'
export { asItIs, maskGraph } from '../graph/mask.ts'
export { maskExport, maskPage, maskTies } from '../history/mask.ts'
export { maskResident } from '../resident/mask.ts'
