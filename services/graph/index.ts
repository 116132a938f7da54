export * from './change.ts'
export { createMemoryGraph } from './memory/createMemoryGraph.ts'
export * from './port.ts'
export * from './slice.ts'
