export * from './kinds.ts'
export * from './slice.ts'
