import { untrack } from 'svelte'
import type { LocationState } from '../../../model/location.svelte.ts'
import { type AppLocation, readLocation, writeLocation } from '../../../model/location.ts'

/** Steps that follow each other this quickly are one: a slider that is dragged. */
const TOGETHER = 700
const KEPT_AT_MOST = 100

/** Undo and redo of steps in the view. All of the view is in the address, so a step is an address. */
export function createUndoHistory(location: LocationState) {
  let before = $state.raw<readonly string[]>([])
  let after = $state.raw<readonly string[]>([])
  let now = writeLocation(location.current)
  let last = Number.NEGATIVE_INFINITY
  let isOwn = false

  function go(address: string) {
    isOwn = true
    // Which part of the explorer is open is not a step of the picture.
    const { view: _, ...rest }: AppLocation = readLocation(address)
    location.go(rest, 'replace')
    now = writeLocation(location.current)
  }

  return {
    get canUndo() {
      return before.length > 0
    },
    get canRedo() {
      return after.length > 0
    },
    /** Is told of every location; call it in an effect. */
    follow() {
      const here = writeLocation(location.current)
      untrack(() => {
        if (here === now) return
        if (isOwn) {
          isOwn = false
          now = here
          return
        }
        const at = performance.now()
        if (at - last > TOGETHER) before = [...before.slice(-KEPT_AT_MOST), now]
        after = []
        last = at
        now = here
      })
    },
    undo() {
      const to = before.at(-1)
      if (to === undefined) return
      before = before.slice(0, -1)
      after = [...after, now]
      last = Number.NEGATIVE_INFINITY
      go(to)
    },
    redo() {
      const to = after.at(-1)
      if (to === undefined) return
      after = after.slice(0, -1)
      before = [...before, now]
      last = Number.NEGATIVE_INFINITY
      go(to)
    },
  }
}
export type UndoHistory = ReturnType<typeof createUndoHistory>
