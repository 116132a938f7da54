import type { KeyRef, Neighbourhood } from '../../events/index.ts'
import { NOTHING_LOST, type ProblemKind, PublicError } from '../shared/publicError.ts'

/**
 * A key, or the reason why there is none. `locked`: the key exists, but the master key that opens it is
 * absent.
 */
export type KeyState = Uint8Array | 'destroyed' | 'locked' | 'none'

/**
 * An intended erasure. It is noted before the key is destroyed, and removed when the tombstone is in the log.
 */
type Intention = {
  readonly neighbourhood: Neighbourhood
  readonly ref: KeyRef
  /** The tombstone event, as it is sent. */
  readonly tombstone: string
}

/** Whether values can be sealed and opened, and otherwise the reason in a sentence. */
export type KeyStoreState = { readonly open: true } | { readonly open: false; readonly reason: string }

/** The number of keys, and the place of the master key that opens them. */
export type KeyFigures = {
  /** Beside the keys, in the environment, or in a file that the environment names. */
  readonly master: 'beside-the-keys' | 'environment' | 'file'
  readonly neighbourhoods: readonly {
    readonly neighbourhood: string
    readonly kept: number
    readonly destroyed: number
  }[]
  /** Intended erasures whose tombstone is not in the log yet. */
  readonly unfinished: number
}

/** The store of the service's own secrets. */
export type Secrets = Pick<KeyStore, 'secret'>

export const keysLocked: ProblemKind = {
  code: 'keys-locked',
  status: 503,
  title: { nl: 'Sleutels op slot', en: 'Keys are locked' },
}

/** Keys cannot be created or read, so personal data cannot be recorded. */
export class KeysLocked extends PublicError {
  readonly kind = keysLocked
  constructor(reason: string) {
    super(reason)
    this.name = 'KeysLocked'
  }

  get detail(): string {
    return `${this.message}: ${NOTHING_LOST}`
  }
}

/** The key store cannot be used at all: it is damaged, of a newer release, or cannot be written. */
export class KeyStoreUnavailable extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'KeyStoreUnavailable'
  }
}

/**
 * The store of the subjects' keys: 32 bytes for each, apart from the log and its backups. A key management
 * service (KMS) that implements this port can replace it.
 */
export type KeyStore = {
  state(): KeyStoreState
  /**
   * Returns the keys of these subjects and creates missing ones. Durable when it resolves.
   * @throws {KeysLocked} when a key has to be created or read and the master key is absent
   */
  ensure(
    neighbourhood: Neighbourhood,
    refs: readonly KeyRef[],
  ): Promise<ReadonlyMap<KeyRef, Uint8Array | 'destroyed'>>
  find(neighbourhood: Neighbourhood, refs: readonly KeyRef[]): Promise<ReadonlyMap<KeyRef, KeyState>>
  /**
   * Destroys keys, so that no byte of them is left in the store, and blocks new keys for these subjects.
   * Needs no master key. Durable when it resolves.
   */
  destroy(neighbourhood: Neighbourhood, refs: readonly KeyRef[]): Promise<void>
  /**
   * A secret of the service itself, such as a lookup key or a pseudonym key. Created when there is none.
   * Durable when it resolves.
   * @param before a secret that was kept elsewhere, to take over instead of creating one
   * @throws {KeysLocked} when the master key is absent
   */
  secret(name: string, before?: Uint8Array): Promise<Uint8Array>
  /** Durably notes the erasures that are about to happen. */
  intend(intentions: readonly Intention[]): Promise<void>
  intentions(): Promise<readonly Intention[]>
  /** Removes the notes, once the tombstones are in the log. */
  fulfilled(neighbourhood: Neighbourhood, refs: readonly KeyRef[]): Promise<void>
  /**
   * A number that grows when another process has destroyed keys. Values that were opened with those keys must
   * not be shown again.
   */
  destructions(): number
  figures(): Promise<KeyFigures>
  close(): void
}
