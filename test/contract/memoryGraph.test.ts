import { createMemoryGraph } from '../../services/graph/index.ts'
import { graphContract } from './graphContract.ts'
import { leaseContract } from './leaseContract.ts'

graphContract('this process alone', async () => createMemoryGraph())
leaseContract('this process alone', async () => createMemoryGraph())
