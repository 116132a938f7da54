import type { AppState } from '../../../app/app.svelte.ts'
import { ago, dayOf } from '../../../model/days.ts'
import { lastContact, nameOf, type Picture } from '../../../model/picture.ts'
import { nextNeighbour, type WalkStep, walk } from '../../../network/geometry/walk.ts'
import { neighboursOf } from '../../../network/marks.ts'

const steps: Readonly<Record<string, WalkStep>> = {
  ArrowRight: 'along',
  ArrowLeft: 'back',
  ArrowUp: 'in',
  ArrowDown: 'out',
}

/** Walks the fabric by keyboard, and says who is reached. */
export function createWalker(app: AppState, pictureNow: () => Picture) {
  let focused = $state<string>()
  /** From whom the lines are walked: Shift with an arrow visits their neighbours one by one. */
  let from: string | undefined

  function reach(id: string | undefined, keepFrom = false) {
    if (id === undefined) return
    focused = id
    if (!keepFrom) from = id
    app.announcer.say(describe(app, pictureNow(), id))
  }

  function onkeydown(event: KeyboardEvent) {
    const step = steps[event.key]
    if (!step) return
    event.preventDefault()
    const picture = pictureNow()
    const here = focused ?? app.place.selected
    if (event.shiftKey && here !== undefined) {
      from ??= here
      const direction = step === 'along' || step === 'in' ? 1 : -1
      reach(
        nextNeighbour(neighboursOf(picture, from), focused === from ? undefined : focused, direction),
        true,
      )
      return
    }
    reach(walk(picture.graph.nodes, here ?? '', step))
  }

  return {
    get focused() {
      return focused
    },
    onkeydown,
    open: () => focused !== undefined && app.select(focused),
    leave: () => {
      focused = undefined
      from = undefined
    },
  }
}

/** `Anna Bos, één lijntje, Hoekpolder, 1 lijntje, 3 weken geleden` */
function describe(app: AppState, picture: Picture, id: string): string {
  const node = picture.byId.get(id)
  if (!node) return ''
  const last = lastContact(picture, id)
  return [
    nameOf(node, app.t),
    node.level ? app.t.levels[node.level] : app.t.kinds[node.kind],
    node.area,
    app.t.fabric.tieCount(picture.tiesOf.get(id)?.length ?? 0),
    last && ago(dayOf(last), app.explorer.day, app.t),
  ]
    .filter(Boolean)
    .join(', ')
}
