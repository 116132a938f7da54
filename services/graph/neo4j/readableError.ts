import { Neo4jError } from 'neo4j-driver'
import { z } from 'zod'
import { GraphUnavailable } from '../errors.ts'

export type Where = { readonly url: string; readonly user: string; readonly database: string | undefined }

const TLS = /SSL|TLS|certificate|self.signed|secure|wrong version number|EPROTO/i

/**
 * The codes of a server with a full disk. The first write fails, and all later ones until it is restarted.
 */
const BROKEN: ReadonlySet<string> = new Set([
  'Neo.DatabaseError.Transaction.TransactionCommitFailed',
  'Neo.DatabaseError.Transaction.TransactionStartFailed',
  'Neo.DatabaseError.Transaction.TransactionLogError',
])

const ONLY_ENCRYPTED = ' (if it speaks encrypted only, its address is'
const secured = (url: string) => url.replace(/^(bolt|neo4j):/, '$1+s:')

/** Turns an error of the driver or the server into one sentence that names the cause. */
export function readableError(error: unknown, where: Where): GraphUnavailable {
  if (error instanceof GraphUnavailable) return error
  const { url, user, database } = where
  const code = error instanceof Neo4jError ? error.code : ''
  const said = sentence(error)
  const unavailable = (reason: GraphUnavailable['reason'], message: string) =>
    new GraphUnavailable(reason, message, { cause: error })

  if (code.startsWith('Neo.ClientError.Security')) {
    return unavailable('refused', `Neo4j at ${url} refuses user ${user} with this password: ${said}`)
  }
  if (code === 'Neo.ClientError.Database.DatabaseNotFound') {
    return unavailable('no-database', `Neo4j at ${url} has no database called ${database ?? '(the default)'}`)
  }
  if (BROKEN.has(code)) {
    return unavailable(
      'broken',
      `Neo4j at ${url} takes no more work after a critical fault, most often a full disk: its own log says which; make room and restart it (${said})`,
    )
  }
  const isOdd = error instanceof z.ZodError || error instanceof RangeError
  if (isOdd || code === 'Neo.ClientError.Schema.ConstraintValidationFailed') {
    return unavailable(
      'edited',
      `the graph in Neo4j at ${url} holds something that the log did not put there: ${said}`,
    )
  }
  if (/protocol|HTTP/i.test(said) && /version|handshake|HTTP/i.test(said) && !TLS.test(said)) {
    return unavailable(
      'too-old',
      `what answers at ${url} is not a Neo4j that this version of Weefsel can talk to, or speaks encrypted only (then it is ${secured(url)}): ${said}`,
    )
  }
  if (code === 'ServiceUnavailable' || code === 'SessionExpired') {
    if (TLS.test(said)) {
      return unavailable(
        'encryption',
        `encryption towards ${url} failed (bolt:// and neo4j:// speak without, bolt+s:// and neo4j+s:// with it): ${said}`,
      )
    }
    // A server that requires encryption closes unencrypted connections. A stopping server does the same.
    const hint =
      /closed by server/.test(said) && /^(bolt|neo4j):/.test(url) ? `${ONLY_ENCRYPTED} ${secured(url)})` : ''
    return unavailable('away', `Neo4j does not answer at ${url}: ${said}${hint}`)
  }
  return unavailable('failed', `Neo4j at ${url} could not do it: ${said}`)
}

/** The message with its cause, without the driver's advice and line breaks. */
function sentence(error: unknown): string {
  if (error instanceof z.ZodError) {
    const { path, message } = error.issues[0] ?? { path: [], message: '' }
    return `${path.join('.')}: ${message}`
  }
  if (!(error instanceof Error)) return String(error)
  // Discovery puts the reason why no server of the cluster answered in the cause.
  const text = error.cause instanceof Error ? error.cause.message : error.message
  const caused = text.split('Caused by: ').at(-1) ?? text
  return caused
    .split('\n')[0]!
    .split(/\. (?=[A-Z])/)[0]!
    .trim()
    .replace(/\.$/, '')
}
