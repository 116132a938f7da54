export * from './change.ts'
export * from './port.ts'
export * from './slice.ts'
