import { EventStoreDBClient } from '@eventstore/db-client'
import { LogUnavailable } from '../errors.ts'
import { keepRejectionsIn } from './clientInternals.ts'

/** Options of an address that the client knows (its own check only warns, and prints the password with it). */
const known = new Set(
  [
    'connectionName',
    'defaultDeadline',
    'discoveryInterval',
    'gossipTimeout',
    'keepAliveInterval',
    'keepAliveTimeout',
    'maxDiscoverAttempts',
    'nodePreference',
    'tls',
    'tlsCAFile',
    'tlsVerifyCert',
    'userCertFile',
    'userKeyFile',
  ].map((name) => name.toLowerCase()),
)

export type Server = {
  readonly client: EventStoreDBClient
  /** Its hosts, for people: without name or password. */
  readonly hosts: string
}

/**
 * A client for one server, a list of cluster nodes (`esdb://a,b,c`) or a cluster by name (`esdb+discover://`).
 * It does not connect yet.
 * @throws {LogUnavailable} when the address cannot be one, in a sentence without the password.
 */
export function connect(url: string): Server {
  // The same servers under their newer name; the client knows the older one only.
  const address = url.trim().replace(/^kurrentdb(\+discover)?:\/\//, 'esdb$1://')
  const parts =
    /^esdb(?:\+discover)?:\/\/(?:(?<account>[^@/?]*)@)?(?<hosts>[^/?@]+)\/?(?:\?(?<options>.*))?$/.exec(
      address,
    )
  if (!parts?.groups?.hosts) throw notAnAddress('expected esdb://host:2113 or esdb://host:2113?tls=false')
  const { account = '', hosts, options } = parts.groups
  // The client would take what stands before the second colon for the whole password.
  if (account.split(':').length > 2) throw notAnAddress('write a colon in the password as %3A')
  for (const [name, value] of new URLSearchParams(options)) {
    if (!known.has(name.toLowerCase())) throw notAnAddress(`the option ${name} is not known`)
    if (name.toLowerCase() === 'tlsverifycert' && value === 'false') {
      throw notAnAddress('certificates are always checked; name the authority with tlsCAFile')
    }
  }
  try {
    return { client: keepRejectionsIn(EventStoreDBClient.connectionString(address)), hosts }
  } catch (error) {
    // The client's own sentence may quote the password; only those about files are safe to repeat.
    const message = error instanceof Error && /certificate|Cert|Key/.test(error.message) ? error.message : ''
    throw notAnAddress(message || 'it cannot be read', error)
  }
}

const notAnAddress = (why: string, cause?: unknown) =>
  new LogUnavailable('unusable', `the address of EventStoreDB is not usable: ${why}`, { cause })
