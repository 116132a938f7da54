import { parentPort, workerData } from 'node:worker_threads'
import { dependencies, type Network } from '../../services/measure/index.ts'

/** Follows the paths from its share of the sources. */
const { network, sources }: { network: Network; sources: Int32Array } = workerData
parentPort?.postMessage(dependencies(network, sources))
