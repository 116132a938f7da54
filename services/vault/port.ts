import type { KeyRef, Neighbourhood } from '../../events/index.ts'
import { NOTHING_LOST, type ProblemKind, PublicError } from '../shared/publicError.ts'

/** A key that is there; or why there is none. `locked`: it is there, and the master key that opens it is not. */
export type KeyState = Uint8Array | 'destroyed' | 'locked' | 'none'

/** A pending erasure: noted before its key is destroyed, removed when the log holds the tombstone. */
export type Intention = {
  readonly neighbourhood: Neighbourhood
  readonly ref: KeyRef
  /** The event that will say it, as it is sent. */
  readonly tombstone: string
}

/** Whether values can be sealed and opened; and if not, why, in a sentence. */
export type KeyStoreState = { readonly open: true } | { readonly open: false; readonly reason: string }

/** How many keys there are, and where the one that opens them is looked for. */
export type KeyFigures = {
  /** Beside the keys, in the environment, or in a file that the environment names. */
  readonly master: 'beside-the-keys' | 'environment' | 'file'
  readonly neighbourhoods: readonly {
    readonly neighbourhood: string
    readonly kept: number
    readonly destroyed: number
  }[]
  /** Erasures that were noted, and that the log does not say yet. */
  readonly unfinished: number
}

/** The store of the service's own secrets. */
export type Secrets = Pick<KeyStore, 'secret'>

export const keysLocked: ProblemKind = {
  code: 'keys-locked',
  status: 503,
  title: { nl: 'Sleutels op slot', en: 'Keys are locked' },
}

/** No key can be made or read: recording personal data has to wait. */
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

/** The store of keys cannot be used at all: it is damaged, of a newer release, or cannot be written. */
export class KeyStoreUnavailable extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'KeyStoreUnavailable'
  }
}

/**
 * Where the keys of subjects are kept: one of 32 bytes for each, apart from the log and its backups. A key management
 * service (KMS) can take its place by implementing this.
 */
export type KeyStore = {
  state(): KeyStoreState
  /**
   * The keys of these subjects; those that have none get one. Durable when it resolves.
   * @throws {KeysLocked} when one has to be made or read and the master key is not here.
   */
  ensure(
    neighbourhood: Neighbourhood,
    refs: readonly KeyRef[],
  ): Promise<ReadonlyMap<KeyRef, Uint8Array | 'destroyed'>>
  find(neighbourhood: Neighbourhood, refs: readonly KeyRef[]): Promise<ReadonlyMap<KeyRef, KeyState>>
  /**
   * Destroys keys, so that no byte of them is left in the store, and lets none be made for these subjects again.
   * Needs no master key. Durable when it resolves.
   */
  destroy(neighbourhood: Neighbourhood, refs: readonly KeyRef[]): Promise<void>
  /**
   * A secret of the service itself, made when there is none: what looks people up, or makes pseudonyms. Durable when it
   * resolves.
   * @param before taken over, when there is none, instead of one that is made: it was kept elsewhere.
   * @throws {KeysLocked} when the master key is not here.
   */
  secret(name: string, before?: Uint8Array): Promise<Uint8Array>
  /** Notes, durably, what is about to be erased. */
  intend(intentions: readonly Intention[]): Promise<void>
  intentions(): Promise<readonly Intention[]>
  /** The log says it now. */
  fulfilled(neighbourhood: Neighbourhood, refs: readonly KeyRef[]): Promise<void>
  /** A figure that grows when another process has destroyed keys: what was opened with them may not be shown again. */
  destructions(): number
  figures(): Promise<KeyFigures>
  close(): void
}
