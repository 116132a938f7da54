import { openAudit } from '../../services/access/index.ts'

// A process of its own that writes to an access log without end, many at once, and says so, until it is killed.
const [data = ''] = process.argv.slice(2)
const audit = openAudit(data)
const statement = {
  at: 1,
  who: 'somebody',
  role: 'kwartiermaker',
  lens: 'named',
  neighbourhood: 'here',
  what: 'graph',
  residents: null,
  asOf: null,
} as const
for (let written = 0; ; written += 5) {
  await Promise.all(Array.from({ length: 5 }, () => audit.record(statement)))
  process.send?.(written + 5)
}
