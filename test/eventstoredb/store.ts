import type { Stored } from './stored.ts'
import type { StoreFile } from './storeFile.ts'

export type Proposed = Pick<Stored, 'id' | 'metadata' | 'custom' | 'data'>
export type Expected = number | 'none' | 'any'
export type Outcome =
  | { readonly kind: 'appended'; readonly last: Stored }
  | { readonly kind: 'wrong-revision'; readonly actual: number | 'none' }
  | { readonly kind: 'too-large' }
  | { readonly kind: 'full' }

const APPEND_AT_MOST = 1024 * 1024

export type StoreOptions = {
  /** Whether all events of an append have its commit position, as on servers with transactions. */
  readonly shareCommits?: boolean
  /** Keeps it past the end of the process, and holds what was kept before. */
  readonly kept?: StoreFile
}

/**
 * State shared by the nodes of one server: all events in one order, held in memory, so that it outlives their being
 * stopped. Positions are byte offsets, as a reader must not count on more than that they rise.
 */
export function createStore({ shareCommits = false, kept }: StoreOptions = {}) {
  const all: Stored[] = [...(kept?.events() ?? [])]
  const streams = Map.groupBy(all, ({ stream }) => stream)
  const deleted = new Set(kept?.deleted())
  const listeners = new Set<() => void>()
  let offset = (all.at(-1)?.commit ?? 0) + 8

  const tell = () => {
    for (const listener of [...listeners]) listener()
  }

  return {
    all,
    stream: (name: string): readonly Stored[] | undefined =>
      deleted.has(name) ? undefined : streams.get(name),
    delete(name: string) {
      kept?.delete(name)
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
      const placed = proposed.map((event, index) => {
        offset += 64 + event.data.length + event.custom.length
        return { ...event, stream, revision: there.length + index, prepare: offset }
      })
      // Where the whole append was committed: past every event of it.
      const end = offset + 8
      offset = end
      const stored = placed.map((event) => ({ ...event, commit: shareCommits ? end : event.prepare }))
      // On disk before anybody can see it.
      kept?.add(stored)
      there.push(...stored)
      all.push(...stored)
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
