/** A copy-on-write map: a fork reads through to the map below it and writes only to itself. */
export type OverlayMap<V> = {
  get(key: string): V | undefined
  set(key: string, value: V): void
  delete(key: string): void
  fork(): OverlayMap<V>
  /** Writes the changes of this fork into the map below it. */
  merge(): void
  /** All entries that this map shows, in no particular order. */
  entries(): Map<string, V>
}

const GONE = Symbol('gone')

/** A map of immutable values, on top of `below` when that is given. */
export function overlayMap<V>(below?: OverlayMap<V>): OverlayMap<V> {
  const own = new Map<string, V | typeof GONE>()

  const self: OverlayMap<V> = {
    get(key) {
      const value = own.get(key)
      if (value === undefined) return below?.get(key)
      return value === GONE ? undefined : value
    },
    set(key, value) {
      own.set(key, value)
    },
    delete(key) {
      if (below) own.set(key, GONE)
      else own.delete(key)
    },
    fork: () => overlayMap(self),
    merge() {
      if (!below) return
      for (const [key, value] of own) {
        if (value === GONE) below.delete(key)
        else below.set(key, value)
      }
      own.clear()
    },
    entries() {
      const all = below?.entries() ?? new Map<string, V>()
      for (const [key, value] of own) {
        if (value === GONE) all.delete(key)
        else all.set(key, value)
      }
      return all
    },
  }
  return self
}
