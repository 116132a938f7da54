export { comparisonOf } from './compare/index.ts'
export {
  createExploreTools,
  createWorkers,
  type ExploreTools,
  foundIn,
  type KnownAt,
  knownAt,
  momentParameter,
  type ReadContext,
  type Window,
  type Workers,
  window,
} from './context/index.ts'
export {
  cloudEventLine,
  csvFiles,
  type ExportedGraph,
  type ExportFormat,
  exportFormats,
  historyLines,
  leavingThrough,
  pictureFormats,
} from './export/index.ts'
export { report, reportOf } from './figures/index.ts'
export { type GraphView, graphView, leaveOut, maskGraph, viewGraph } from './graph/index.ts'
export { openPositionStore } from './layout/index.ts'
export { figuresCsv } from './reach/index.ts'
export { exploreRoutes } from './routes.ts'
export { sameMeetings } from './sameMeeting/index.ts'
