import { untrack } from 'svelte'
import type { AppState } from '../../app/app.svelte.ts'
import { type AppLocation, readLocation, writeLocation } from '../../model/location.svelte.ts'

/** Steps that follow each other this quickly are one: a slider that is dragged. */
const TOGETHER = 700
const KEPT_AT_MOST = 100

/** History of the view: undo and redo of steps, all of which are in the address. */
export function createUndoHistory(app: AppState) {
  let before = $state.raw<readonly string[]>([])
  let after = $state.raw<readonly string[]>([])
  let now = writeLocation(app.place)
  let last = Number.NEGATIVE_INFINITY
  let isOwn = false

  function go(address: string) {
    isOwn = true
    // Which part of the explorer is open is not a step of the picture.
    const { view: _, ...place }: AppLocation = readLocation(address)
    app.address.go(place, 'replace')
    now = writeLocation(app.place)
  }

  return {
    get canUndo() {
      return before.length > 0
    },
    get canRedo() {
      return after.length > 0
    },
    /** Is told of every place; call it in an effect. */
    follow() {
      const place = writeLocation(app.place)
      untrack(() => {
        if (place === now) return
        if (isOwn) {
          isOwn = false
          now = place
          return
        }
        const at = performance.now()
        if (at - last > TOGETHER) before = [...before.slice(-KEPT_AT_MOST), now]
        after = []
        last = at
        now = place
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
