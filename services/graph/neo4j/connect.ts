import neo4j, { type Driver, type ManagedTransaction, type Session } from 'neo4j-driver'
import { z } from 'zod'
import { GraphUnavailable } from '../errors.ts'
import { readableError } from './readableError.ts'

const schemes = ['bolt:', 'bolt+s:', 'bolt+ssc:', 'neo4j:', 'neo4j+s:', 'neo4j+ssc:']

export const neo4jOptions = z.object({
  /** `bolt://` or `neo4j://` (a cluster), with `+s` for encryption. */
  url: z.string(),
  user: z.string().min(1),
  password: z.string(),
  /** The default database of the server when absent. */
  database: z.string().min(1).optional(),
})
export type Neo4jOptions = z.infer<typeof neo4jOptions>

/** After this many milliseconds the server aborts a transaction, even when its client is gone. */
type Limit = { readonly timeout: number }

/** A way to Neo4j. A write through it is seen by every later read through it, on any server. */
export type Neo4jConnection = {
  /** Whether the server is there, asked once: what is away now need not be waited for. */
  check(): Promise<void>
  /** Runs a read transaction, and retries it when the server asks for that. */
  read<T>(work: (tx: ManagedTransaction) => Promise<T>): Promise<T>
  /** Runs a write transaction, all or nothing, and retries it when the server asks for that. */
  write<T>(work: (tx: ManagedTransaction) => Promise<T>, limit?: Limit): Promise<T>
  /** Runs one statement that must not be part of a transaction. */
  run(statement: string, parameters?: Record<string, unknown>): Promise<void>
  close(): Promise<void>
}

/** Milliseconds of retries before a transaction fails. Callers have timeouts of their own. */
const RETRY_FOR = 5_000
/** The number of records in transit to a reader. A record holds up to some thousands of rows. */
const FETCH = 16
const LOST_BOOKMARK = [
  'Neo.TransientError.Transaction.BookmarkTimeout',
  'Neo.ClientError.Transaction.InvalidBookmark',
]

/** @throws {GraphUnavailable} when the address cannot be one of Neo4j */
export function connect(options: Neo4jOptions): Neo4jConnection {
  const { url, user, password, database } = options
  const driver = driverTo(url, user, password)
  let bookmarks = neo4j.bookmarkManager()
  let closed = false

  async function using<T>(work: (session: Session) => Promise<T>): Promise<T> {
    if (closed) throw new GraphUnavailable('closed', 'the graph is closed')
    const session = driver.session({
      bookmarkManager: bookmarks,
      fetchSize: FETCH,
      ...(database !== undefined && { database }),
    })
    try {
      return await work(session)
    } catch (error) {
      // A server that was restored from an older copy never reaches our last bookmark: start without
      // bookmarks.
      if (error instanceof Error && 'code' in error && LOST_BOOKMARK.includes(String(error.code))) {
        bookmarks = neo4j.bookmarkManager()
      }
      throw readableError(error, { url, user, database })
    } finally {
      await session.close()
    }
  }

  return {
    async check() {
      try {
        await driver.getServerInfo(database === undefined ? {} : { database })
      } catch (error) {
        throw readableError(error, { url, user, database })
      }
    },
    read: (work) => using((session) => session.executeRead(work)),
    write: (work, limit) => using((session) => session.executeWrite(work, limit)),
    run: (statement, parameters) =>
      using(async (session) => {
        await session.run(statement, parameters)
      }),
    async close() {
      closed = true
      await driver.close()
    },
  }
}

function driverTo(url: string, user: string, password: string): Driver {
  if (!URL.canParse(url) || !schemes.includes(new URL(url).protocol) || new URL(url).hostname === '') {
    throw new GraphUnavailable(
      'address',
      `${JSON.stringify(url)} is not an address of Neo4j; expected bolt://host:port or neo4j://host:port, with +s for encryption`,
    )
  }
  return neo4j.driver(url, neo4j.auth.basic(user, password), {
    // Integers past 2^53 become Infinity instead of being rounded, and reading a position checks for it.
    disableLosslessIntegers: true,
    maxTransactionRetryTime: RETRY_FOR,
    connectionTimeout: 5_000,
    connectionAcquisitionTimeout: 10_000,
    notificationFilter: { minimumSeverityLevel: 'OFF' },
    telemetryDisabled: true,
    userAgent: 'weefsel',
  })
}
