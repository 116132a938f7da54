export type { Layout } from './plan.ts'
export { createPlans, type LayoutPlan, type Plans } from './plans.ts'
export { openPositionStore, type PositionStore } from './positionStore.ts'
