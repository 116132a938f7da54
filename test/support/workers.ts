import { createWorkers } from '../../services/explore/index.ts'

/** The worker threads of all servers in this process of tests: starting threads was a large part of a short test. */
export const workers = createWorkers()
