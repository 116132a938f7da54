import type { Neighbourhood } from '../../events/index.ts'
import { openSqliteLog } from '../../services/log/index.ts'
import { registered } from './events.ts'

// A process of its own that appends without end, several requests in flight, and says what it sends and what is kept.
const [directory = ''] = process.argv.slice(2)
const log = openSqliteLog({ directory })

/** Resolves when the message has left this process: it must not be lost with it. */
const tell = (message: object) => new Promise((resolve) => process.send?.(message, resolve))

async function writer() {
  for (;;) {
    const events = Array.from({ length: 7 }, () => registered({ name: 'x'.repeat(100) }))
    const ids = events.map(({ id }) => id)
    await tell({ sending: ids })
    await log.append({ neighbourhood: 'here' as Neighbourhood, events, recordedBy: 'test' })
    await tell({ acknowledged: ids })
  }
}
await Promise.all([writer(), writer(), writer(), writer()])
