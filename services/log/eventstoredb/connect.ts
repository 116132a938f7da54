import { EventStoreDBClient } from '@eventstore/db-client'
import { LogUnavailable } from '../errors.ts'
import { keepRejectionsIn } from './clientInternals.ts'

/** The options of an address that the client knows. Its own check only warns, and prints the password. */
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
  /** Its hosts for messages, without name or password. */
  readonly hosts: string
}

/**
 * A client for one server, a list of cluster nodes (`esdb://a,b,c`) or a cluster by name
 * (`esdb+discover://`). It does not connect yet.
 * @throws {LogUnavailable} when the address is invalid, in a sentence without the password
 */
export function connect(url: string): Server {
  // KurrentDB is the new name of the same server; the client knows the old name only.
  const address = url.trim().replace(/^kurrentdb(\+discover)?:\/\//, 'esdb$1://')
  const parts =
    /^esdb(?:\+discover)?:\/\/(?:(?<account>[^@/?]*)@)?(?<hosts>[^/?@]+)\/?(?:\?(?<options>.*))?$/.exec(
      address,
    )
  if (!parts?.groups?.hosts) throw notAnAddress('expected esdb://host:2113 or esdb://host:2113?tls=false')
  const { account = '', hosts, options } = parts.groups
  // The client would cut the password at the second colon.
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
    // The client's own message may quote the password. Only messages about files are safe to repeat.
    const message = error instanceof Error && /certificate|Cert|Key/.test(error.message) ? error.message : ''
    throw notAnAddress(message || 'it cannot be read', error)
  }
}

const notAnAddress = (why: string, cause?: unknown) =>
  new LogUnavailable('unusable', `the address of EventStoreDB is not usable: ${why}`, { cause })
