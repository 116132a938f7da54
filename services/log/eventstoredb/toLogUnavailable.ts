import { LogUnavailable } from '../errors.ts'

const TLS = /SSL|TLS|certificate|self-signed|EPROTO|wrong version number|altname/i
const FULL = /not enough (?:disk )?space|no space left|disk (?:is )?full/i
const NAME = /ENOTFOUND|EAI_AGAIN|Name resolution failed/

type Told = { readonly type: string; readonly code: number | undefined; readonly message: string }

/**
 * Reads the type, code and message of an error of the client or gRPC. The error classes differ between calls.
 */
function told(error: unknown): Told {
  if (!(error instanceof Error)) return { type: '', code: undefined, message: String(error) }
  const type = 'type' in error && typeof error.type === 'string' ? error.type : ''
  const own = 'code' in error && typeof error.code === 'number' ? error.code : undefined
  // An error of the client wraps that of gRPC.
  const inner = '_raw' in error && error._raw instanceof Error ? told(error._raw) : undefined
  return { type, code: own ?? inner?.code, message: `${error.message} ${inner?.message ?? ''}` }
}

/** gRPC's status codes (grpc.io/docs/guides/status-codes). */
const DEADLINE_EXCEEDED = 4
const PERMISSION_DENIED = 7
const UNIMPLEMENTED = 12
const UNAUTHENTICATED = 16

/** Maps an error to a sentence, without password, that says why the server cannot be used. */
export function toLogUnavailable(hosts: string, error: unknown): LogUnavailable {
  if (error instanceof LogUnavailable) return error
  const because = { cause: error }
  const { type, code, message } = told(error)
  if (type === 'access-denied' || code === PERMISSION_DENIED || code === UNAUTHENTICATED) {
    const sentence = `EventStoreDB at ${hosts} rejects this name and password, or does not let them read $all`
    return new LogUnavailable('refused', sentence, because)
  }
  if (TLS.test(message)) {
    const sentence = `EventStoreDB at ${hosts} and the address do not agree on TLS: check tls= and tlsCAFile=`
    return new LogUnavailable('refused', sentence, because)
  }
  if (FULL.test(message)) {
    return new LogUnavailable('full', `EventStoreDB at ${hosts} has no room left on its disk`, because)
  }
  if (NAME.test(message)) {
    return new LogUnavailable('unreachable', `no host is known by the name in ${hosts}`, because)
  }
  if (code === UNIMPLEMENTED) {
    return new LogUnavailable('unusable', `the server at ${hosts} is not EventStoreDB`, because)
  }
  if (/Failed to discover/.test(message)) {
    return new LogUnavailable('unreachable', `no node of the cluster ${hosts} can be written to`, because)
  }
  if (type === 'deadline-exceeded' || code === DEADLINE_EXCEEDED) {
    return new LogUnavailable('unreachable', `EventStoreDB at ${hosts} does not answer in time`, because)
  }
  return new LogUnavailable('unreachable', `EventStoreDB at ${hosts} cannot be reached`, because)
}
