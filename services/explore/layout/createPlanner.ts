import { type Beside, createBeside } from '../../shared/worker/index.ts'
import type { plan } from './plan.ts'

/** Plans pictures beside the event loop, and apart from measures: whoever waits for a picture waits for no figure. */
export type Planner = Beside<{ plan: typeof plan }>

export const createPlanner = (): Planner => createBeside(new URL('./planWorker.ts', import.meta.url))
