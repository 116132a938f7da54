import type { ManagedTransaction } from 'neo4j-driver'
import type { Instant } from '../../../../events/index.ts'
import { type Contacts, createContacts } from '../../fold/contacts.ts'
import { integer } from '../graphs.ts'
import { contactTypes } from '../schema.ts'
import { numbersOf, textsOf } from './columns.ts'
import { windowsOf } from './windows.ts'

/** Contacts of one period as one list for each column, without a record or object for each row. */
const statements = contactTypes.map(({ name, number }) => ({
  number,
  name,
  read: `
    UNWIND $windows AS window
    CALL (window) {
      MATCH (a)-[r:${name}]->(b)
      WHERE r.graph = $graph AND r.at > window[0] AND r.at <= window[1] AND r.position <= $upTo
      RETURN collect(coalesce(a.number, -1)) AS source, collect(coalesce(b.number, -1)) AS target,
        collect(r.at) AS at, collect(r.position) AS position, collect(coalesce(r.ordinal, -1)) AS ordinal,
        collect(coalesce(r.weight, -1)) AS weight, collect(coalesce(r.session, '')) AS session
    }
    RETURN source, target, at, position, ordinal, weight, session`,
}))

export type ContactRange = {
  readonly graph: number
  readonly from: Instant
  readonly to: Instant
  readonly upTo: number
  /** The index in the slice of the node with this number. */
  indexOf(number: number): number
  sessionOf(key: string): number
  takes(position: number): boolean
}

/** The contacts of a period as columns, as known at a position of the log. */
export async function readContacts(tx: ManagedTransaction, range: ContactRange): Promise<Contacts> {
  const contacts = createContacts()
  const { graph, upTo } = range
  for (const { name, number, read } of statements) {
    const windows = await windowsOf(tx, name, range)
    if (windows.length === 0) continue
    for await (const record of tx.run(read, { graph: integer(graph), upTo, windows })) {
      const numbers = (column: string) => numbersOf(record.get(column))
      const [source, target, at] = [numbers('source'), numbers('target'), numbers('at')]
      const [position, ordinal, weight] = [numbers('position'), numbers('ordinal'), numbers('weight')]
      const session = textsOf(record.get('session'))
      for (let row = 0; row < at.length; row++) {
        if (!range.takes(position[row]!)) continue
        contacts.add(
          range.indexOf(source[row]!),
          range.indexOf(target[row]!),
          number,
          at[row]!,
          weight[row]!,
          position[row]!,
          ordinal[row]!,
          range.sessionOf(session[row]!),
        )
      }
    }
  }
  return contacts
}
