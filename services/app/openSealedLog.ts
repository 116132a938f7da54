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
  /** The data directory: the keys are in it, wherever the log is. */
  readonly data: string
  readonly now?: () => number
  readonly engines?: Engines
  /** Where the master key is; left out: beside the keys. */
  readonly master?: MasterSource | undefined
  /** Servers of the log that are away are waited for. */
  readonly waits?: boolean
}

/** Secrets that earlier releases kept outside the store of keys. */
const secretsInClear = (data: string) => [projectSecretsInClear(accessFile(data)), figuresSecretInClear(data)]

/** The log, and how other processes are told where the server that holds its directory answers. */
export type OpenedLog = { readonly log: SealedLog; readonly announce: (url: string) => void }

async function openInner({ data, now = Date.now, engines = {} }: LogOptions) {
  if (!engines.eventStore) {
    const log = openSqliteLog({ directory: data, now })
    return { log, announce: log.announce }
  }
  // The server keeps its own order among many who write to it: no data directory is held.
  return { log: await openEventStoreLog({ ...engines.eventStore, now }), announce: () => {} }
}

/**
 * Opens the log and the keys that seal it, and finishes the erasures that were left undone.
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

/** Seals a log that is open with the keys of a data directory; closing it closes both. */
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

/** A log whose servers may come later: erasures are finished when they are there, before anybody has the log. */
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
