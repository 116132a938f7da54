import { createMemoryGraph } from '../../services/graph/index.ts'
import { graphContract } from './graphContract.ts'

graphContract('this process alone', async () => createMemoryGraph())
