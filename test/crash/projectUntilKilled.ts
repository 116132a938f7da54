import { neo4jGraphWhenThere } from '../../services/graph/index.ts'
import { type EventLog, eventStoreLogWhenThere, type LogBatch } from '../../services/log/index.ts'
import { createProjector } from '../../services/project/index.ts'

// A projector as a process of its own, on a machine whose clock is wrong, until it is killed.
const [url = '', bolt = '', user = '', password = '', skew = '0'] = process.argv.slice(2)
const now = Date.now.bind(Date)
Date.now = () => now() + Number(skew)
process.on('disconnect', () => process.exit(0))

const AT_ONCE = 100
/** So few at a time that there is always a batch in the making to kill. */
async function* inSmallBatches(batches: AsyncIterable<LogBatch>): AsyncGenerator<LogBatch> {
  for await (const { entries, upTo, caughtUp } of batches) {
    for (let start = 0; start < entries.length; start += AT_ONCE) {
      const part = entries.slice(start, start + AT_ONCE)
      const isLast = start + AT_ONCE >= entries.length
      yield { entries: part, upTo: isLast ? upTo : part.at(-1)!.position, caughtUp: caughtUp && isLast }
    }
  }
}

const whole = await eventStoreLogWhenThere({ url, timeout: 2_000 })
const log: EventLog = {
  ...whole,
  read: (query) => inSmallBatches(whole.read(query)),
  subscribe: (query) => whole.subscribe({ ...query, batchSize: AT_ONCE }),
}
const graph = await neo4jGraphWhenThere({ url: bolt, user, password })
createProjector({ log, graph, sharing: { lasts: 2_000, every: 200 } })
process.send?.('projecting')
