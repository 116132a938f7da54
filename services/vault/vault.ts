import {
  FORGOTTEN,
  isSealed,
  type KeyRef,
  LOCKED,
  type Neighbourhood,
  sealedHeader,
  sealedParts,
} from '../../events/index.ts'
import { openText, type SealingKey, sealingKeyOf, sealText } from './cipher.ts'
import type { KeyState, KeyStore } from './port.ts'

/** A text to seal, with its place and the keys of the people it is about. */
export type ToSeal = {
  readonly keys: readonly KeyRef[]
  /** The id of the event. */
  readonly event: string
  readonly field: string
  readonly text: string
}

/** A key is gone. It is unknown whose when another process destroyed it. */
type Dropped = (neighbourhood?: Neighbourhood, refs?: readonly KeyRef[]) => void

/** Seals and opens values with the keys of a store, and caches opened values until a person is forgotten. */
export type Vault = {
  readonly keys: KeyStore
  /**
   * Seals texts, each under the keys of all people it is about. Returns `FORGOTTEN` for a text when one of
   * its keys is destroyed.
   * @throws {KeysLocked}
   */
  seal(neighbourhood: Neighbourhood, texts: readonly ToSeal[]): Promise<readonly string[]>
  /**
   * The clear text of each sealed value; `FORGOTTEN` or `LOCKED` for a value that cannot be opened. Clear
   * text stays as it is.
   */
  open(neighbourhood: Neighbourhood, values: readonly string[]): Promise<readonly string[]>
  /** Drops the opened values of these subjects, because their keys are gone. */
  dropped(neighbourhood: Neighbourhood, refs: readonly KeyRef[]): void
  /** Calls back when a key is gone. Returns a function that unsubscribes. */
  onDropped(listener: Dropped): () => void
  /** Whether a value was found whose key is not in the store and was never destroyed: keys have been lost. */
  missesKeys(): boolean
}

const REMEMBER_AT_MOST = 250_000

export function createVault(keys: KeyStore): Vault {
  const sealing = new Map<string, SealingKey>()
  const texts = new Map<string, string>()
  const listeners = new Set<Dropped>()
  let destructions = keys.destructions()
  let misses = false

  const nameOf = (neighbourhood: Neighbourhood, refs: readonly KeyRef[]) =>
    `${neighbourhood} ${refs.join('')}`

  /** Another process may have destroyed a key: values that were opened with it must not be shown again. */
  function notice() {
    const now = keys.destructions()
    if (now === destructions) return
    destructions = now
    sealing.clear()
    texts.clear()
    tell()
  }

  const tell: Dropped = (...gone) => {
    for (const listener of listeners) listener(...gone)
  }

  function remember<V>(map: Map<string, V>, name: string, value: V) {
    if (map.size >= REMEMBER_AT_MOST) map.clear()
    map.set(name, value)
  }

  /** The sealing key for these subjects together. A missing key decides for all of them. */
  function sealingKeyFor(
    neighbourhood: Neighbourhood,
    refs: readonly KeyRef[],
    found: ReadonlyMap<KeyRef, KeyState>,
  ): SealingKey | Exclude<KeyState, Uint8Array> {
    const states = refs.map((ref) => found.get(ref) ?? 'none')
    for (const problem of ['destroyed', 'locked', 'none'] as const) {
      if (states.includes(problem)) return problem
    }
    const made = sealingKeyOf(
      refs,
      states.filter((state) => typeof state !== 'string'),
    )
    if (refs.length === 1) remember(sealing, nameOf(neighbourhood, refs), made)
    return made
  }

  /** The keys that are not cached yet. */
  const wanted = (neighbourhood: Neighbourhood, all: Iterable<readonly KeyRef[]>) => {
    const refs = new Set<KeyRef>()
    for (const several of all) {
      if (!sealing.has(nameOf(neighbourhood, several))) for (const ref of several) refs.add(ref)
    }
    return [...refs]
  }

  function openOne(neighbourhood: Neighbourhood, value: string, found: ReadonlyMap<KeyRef, KeyState>) {
    const parts = sealedParts(value)
    if (!parts) return value === FORGOTTEN ? FORGOTTEN : LOCKED
    const known = sealing.get(nameOf(neighbourhood, parts.keys))
    const key = known ?? sealingKeyFor(neighbourhood, parts.keys, found)
    if (key === 'none') misses = true
    if (typeof key === 'string') return key === 'destroyed' ? FORGOTTEN : LOCKED
    const text = openText(key, neighbourhood, parts.header, parts.payload)
    if (text === undefined) return LOCKED
    if (parts.keys.length === 1) remember(texts, `${neighbourhood} ${value}`, text)
    return text
  }

  return {
    keys,
    async seal(neighbourhood, all) {
      notice()
      const found = await keys.ensure(
        neighbourhood,
        wanted(
          neighbourhood,
          all.map((one) => one.keys),
        ),
      )
      return all.map(({ keys: refs, event, field, text }) => {
        const key = sealing.get(nameOf(neighbourhood, refs)) ?? sealingKeyFor(neighbourhood, refs, found)
        if (typeof key === 'string') return FORGOTTEN
        const header = sealedHeader(refs, event, field)
        return `${header}${sealText(key, neighbourhood, header, text)}`
      })
    },
    async open(neighbourhood, values) {
      notice()
      const fresh = values.filter((value) => isSealed(value) && !texts.has(`${neighbourhood} ${value}`))
      const refs = wanted(
        neighbourhood,
        fresh.flatMap((value) => {
          const parts = sealedParts(value)
          return parts ? [parts.keys] : []
        }),
      )
      const found = refs.length > 0 ? await keys.find(neighbourhood, refs) : new Map<KeyRef, KeyState>()
      return values.map((value) => {
        if (!isSealed(value)) return value
        return texts.get(`${neighbourhood} ${value}`) ?? openOne(neighbourhood, value, found)
      })
    },
    dropped(neighbourhood, refs) {
      for (const ref of refs) sealing.delete(nameOf(neighbourhood, [ref]))
      const gone = new Set(refs)
      for (const name of texts.keys()) {
        const parts = sealedParts(name.slice(name.indexOf(' ') + 1))
        if (parts?.keys.some((ref) => gone.has(ref))) texts.delete(name)
      }
      tell(neighbourhood, refs)
    },
    onDropped(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    missesKeys: () => misses,
  }
}
