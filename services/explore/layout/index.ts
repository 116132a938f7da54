export { createPlanner, type Planner } from './createPlanner.ts'
export { type PlaceStore, placeStoreIn } from './positionStore.ts'
export type { Layout } from './plan.ts'
export { createPlans, type Plan, type Plans } from './plans.ts'
