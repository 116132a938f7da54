import type { Neighbourhood } from '../../events/index.ts'
import { openSqliteLog } from '../../services/log/index.ts'
import { registered } from './events.ts'

// A process of its own that opens a log, writes one event, says so, and holds on until it is killed.
const [directory = ''] = process.argv.slice(2)
const log = openSqliteLog({ directory })
await log.append({ neighbourhood: 'here' as Neighbourhood, events: [registered()], recordedBy: 'test' })
process.send?.('ready')
setInterval(() => {}, 60_000)
