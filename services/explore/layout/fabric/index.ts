export { forcesOf } from './forcesOf.ts'
export { planFabric } from './planFabric.ts'
export { positionAt } from './positionAt.ts'
export * from './types.ts'
