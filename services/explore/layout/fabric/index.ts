export { forcesOf } from './forcesOf.ts'
export { placeAt } from './positionAt.ts'
export { planFabric } from './planFabric.ts'
export * from './types.ts'
