/** An event as the server keeps it. */
export type Stored = {
  readonly stream: string
  readonly revision: number
  readonly id: string
  readonly metadata: ReadonlyMap<string, string>
  readonly custom: Uint8Array
  readonly data: Uint8Array
  /** Its place in `$all`: pairs rise, and a pair as a starting point is exclusive. */
  readonly commit: number
  readonly prepare: number
}

export type Proposed = Pick<Stored, 'id' | 'metadata' | 'custom' | 'data'>
export type Expected = number | 'none' | 'any'
export type Outcome =
  | { readonly kind: 'appended'; readonly last: Stored }
  | { readonly kind: 'wrong-revision'; readonly actual: number | 'none' }
  | { readonly kind: 'too-large' }
  | { readonly kind: 'full' }

const APPEND_AT_MOST = 1024 * 1024

/**
 * What the nodes of one server share: all events in one order, kept in memory, so that it outlives their being
 * stopped. Positions are byte offsets, as a reader must not count on more than that they rise.
 */
export function createStore({ shareCommits = false } = {}) {
  const all: Stored[] = []
  const streams = new Map<string, Stored[]>()
  const deleted = new Set<string>()
  const listeners = new Set<() => void>()
  let offset = 0

  const tell = () => {
    for (const listener of [...listeners]) listener()
  }

  return {
    all,
    stream: (name: string): readonly Stored[] | undefined =>
      deleted.has(name) ? undefined : streams.get(name),
    delete(name: string) {
      deleted.add(name)
    },
    onGrown(listener: () => void) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    append(stream: string, proposed: readonly Proposed[], expected: Expected): Outcome {
      const there = streams.get(stream) ?? []
      const actual = there.length === 0 ? 'none' : there.length - 1
      const size = proposed.reduce((sum, { data, custom }) => sum + data.length + custom.length, 0)
      if (size > APPEND_AT_MOST) return { kind: 'too-large' }
      if (expected !== 'any' && expected !== actual) {
        // The same events at the same place: a retry, answered as the first time.
        const at = expected === 'none' ? 0 : expected + 1
        const same = proposed.every(({ id }, index) => there[at + index]?.id === id)
        const last = there[at + proposed.length - 1]
        return same && last ? { kind: 'appended', last } : { kind: 'wrong-revision', actual }
      }
      const placed = proposed.map((event) => {
        offset += 64 + event.data.length + event.custom.length
        return { event, prepare: offset }
      })
      // Where the whole append was committed: past every event of it.
      const end = offset + 8
      offset = end
      for (const { event, prepare } of placed) {
        const commit = shareCommits ? end : prepare
        const stored = { ...event, stream, revision: there.length, commit, prepare }
        there.push(stored)
        all.push(stored)
      }
      streams.set(stream, there)
      tell()
      return { kind: 'appended', last: all.at(-1)! }
    },
    /** The index in `$all` of the first event past a pair; `undefined` when no event stands at the pair. */
    indexAfter(commit: number, prepare: number): number | undefined {
      let [low, high] = [0, all.length]
      while (low < high) {
        const middle = (low + high) >>> 1
        const event = all[middle]!
        const past = event.commit > commit || (event.commit === commit && event.prepare > prepare)
        if (past) high = middle
        else low = middle + 1
      }
      const before = all[low - 1]
      return before?.commit === commit && before.prepare === prepare ? low : undefined
    },
  }
}
export type Store = ReturnType<typeof createStore>
