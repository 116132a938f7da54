import type { Neighbourhood } from '../../events/index.ts'
import { LogUnavailable, openEventStoreLog } from '../../services/log/index.ts'
import { registered } from '../support/events.ts'

// A process of its own that appends without end, several requests in flight, and says what it sends and what is kept.
const [url = '', prefix = ''] = process.argv.slice(2)
const log = await openEventStoreLog({ url, prefix })
const here = 'here' as Neighbourhood

/** Resolves when the message has left this process: it must not be lost with it. */
const tell = (message: object) => new Promise((resolve) => process.send?.(message, resolve))

async function writer(size: number, long: boolean) {
  for (;;) {
    const events = Array.from({ length: size }, () => registered({ name: 'x'.repeat(100) }))
    const ids = events.map(({ id }) => id)
    await tell({ sending: ids })
    try {
      const chunks = [events.slice(0, size / 2), events.slice(size / 2)]
      if (long) await log.appendAll({ neighbourhood: here, recordedBy: 'test', chunks })
      else await log.append({ neighbourhood: here, events, recordedBy: 'test' })
      await tell({ acknowledged: ids })
    } catch (error) {
      // Its server was lost as well: never acknowledged, and not sent again.
      if (!(error instanceof LogUnavailable)) throw error
    }
  }
}
await tell({ ready: true })
await Promise.all([writer(7, false), writer(1, false), writer(12, false), writer(40, true)])
