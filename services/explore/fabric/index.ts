export { forcesOf } from './forcesOf.ts'
export { placeAt } from './placeAt.ts'
export { planFabric } from './planFabric.ts'
export * from './types.ts'
