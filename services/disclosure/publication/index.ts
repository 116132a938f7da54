export { aboutReach, monthOf, reachAnswer, seriesAnswer, seriesOf } from './answer.ts'
export { createPublisher, type Publisher } from './createPublisher.ts'
export { figuresCsv } from './csv.ts'
