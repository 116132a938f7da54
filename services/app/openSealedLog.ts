import { accessFile } from '../access/index.ts'
import { figuresSecretInClear } from '../disclosure/index.ts'
import {
  type EventLog,
  eventStoreLogWhenThere,
  openEventStoreLog,
  openSqliteLog,
  type SealedLog,
  sealedLog,
  settleErasures,
} from '../log/index.ts'
import { projectSecretsInClear } from '../privacy/index.ts'
import { createVault, type MasterSource, openKeyStore, takeOverSecrets } from '../vault/index.ts'
import type { Engines } from './config.ts'

export type LogOptions = {
  /** The data directory. It holds the keys, wherever the log is. */
  readonly data: string
  readonly now?: () => number
  readonly engines?: Engines
  /** The master key; by default beside the keys. */
  readonly master?: MasterSource | undefined
  /** Whether to wait for servers of the log that are away. */
  readonly waits?: boolean
}

/** Secrets that earlier releases kept outside the store of keys. */
const secretsInClear = (data: string) => [projectSecretsInClear(accessFile(data)), figuresSecretInClear(data)]

/** The log, and a function that announces the address of the server that holds its directory. */
export type OpenedLog = { readonly log: SealedLog; readonly announce: (url: string) => void }

async function openInner({ data, now = Date.now, engines = {} }: LogOptions) {
  if (!engines.eventStore) {
    const log = openSqliteLog({ directory: data, now })
    return { log, announce: log.announce }
  }
  // EventStoreDB orders the writes of many processes itself, so no data directory is locked.
  return { log: await openEventStoreLog({ ...engines.eventStore, now }), announce: () => {} }
}

/**
 * Opens the log and the keys that seal it, and completes interrupted erasures.
 * @throws {LogUnavailable | KeyStoreUnavailable}
 */
export async function openSealedLog(options: LogOptions): Promise<OpenedLog> {
  const { engines = {}, waits = false } = options
  if (engines.eventStore && waits) return openWhenThere(options, engines.eventStore)
  const { log: inner, announce } = await openInner(options)
  try {
    return { log: await sealed(inner, options), announce }
  } catch (error) {
    await inner.close()
    throw error
  }
}

/** Seals an open log with the keys of a data directory. Closing it closes both. */
export async function sealed(inner: EventLog, { data, master = {} }: LogOptions): Promise<SealedLog> {
  const keys = openKeyStore({ directory: data, master })
  try {
    const vault = createVault(keys)
    await takeOverSecrets(data, keys, secretsInClear(data))
    await settleErasures(inner, vault)
    return sealedLog(inner, vault)
  } catch (error) {
    keys.close()
    throw error
  }
}

/**
 * A log whose servers may start later. Interrupted erasures are completed once they are there, before any
 * other use.
 */
async function openWhenThere(
  { data, now = Date.now, master = {} }: LogOptions,
  { url }: { readonly url: string },
): Promise<OpenedLog> {
  const keys = openKeyStore({ directory: data, master })
  try {
    const vault = createVault(keys)
    await takeOverSecrets(data, keys, secretsInClear(data))
    const onOpened = (log: EventLog) => settleErasures(log, vault)
    const inner = await eventStoreLogWhenThere({ url, now, onOpened })
    return { log: sealedLog(inner, vault), announce: () => {} }
  } catch (error) {
    keys.close()
    throw error
  }
}
