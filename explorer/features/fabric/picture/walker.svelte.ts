import { type Day, dayOf } from '../../../model/days.ts'
import { useLocation } from '../../../model/location.svelte.ts'
import { lastContact, type Picture } from '../../../model/picture.ts'
import { useTime } from '../../../model/time.svelte.ts'
import { nextNeighbour, type WalkStep, walk } from '../../../network/geometry/walk.ts'
import { neighboursOf } from '../../../network/marks.ts'
import { useAnnouncer } from '../../../platform/announcer.svelte.ts'
import { ago } from '../../../text/dates.ts'
import { useLanguage } from '../../../text/language.svelte.ts'
import type { Messages } from '../../../text/messages/nl.ts'
import { nameOf } from '../../../text/names.ts'

const steps: Readonly<Record<string, WalkStep>> = {
  ArrowRight: 'along',
  ArrowLeft: 'back',
  ArrowUp: 'in',
  ArrowDown: 'out',
}

/** Walks the fabric by keyboard, and says who is reached. */
export function createWalker(pictureNow: () => Picture) {
  const announcer = useAnnouncer()
  const language = useLanguage()
  const location = useLocation()
  const time = useTime()
  let focused = $state<string>()
  /** From whom the lines are walked: Shift with an arrow visits their neighbours one by one. */
  let from: string | undefined

  function reach(id: string | undefined, keepFrom = false) {
    if (id === undefined) return
    focused = id
    if (!keepFrom) from = id
    announcer.say(describe(pictureNow(), id, time.day, language.t))
  }

  function onkeydown(event: KeyboardEvent) {
    const step = steps[event.key]
    if (!step) return
    event.preventDefault()
    const picture = pictureNow()
    const here = focused ?? location.selected
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
    open: () => focused !== undefined && location.select(focused),
    leave: () => {
      focused = undefined
      from = undefined
    },
  }
}

/** `Anna Bos, één lijntje, Hoekpolder, 1 lijntje, 3 weken geleden` */
function describe(picture: Picture, id: string, today: Day, t: Messages): string {
  const node = picture.byId.get(id)
  if (!node) return ''
  const last = lastContact(picture, id)
  return [
    nameOf(node, t),
    node.level ? t.levels[node.level] : t.kinds[node.kind],
    node.area,
    t.fabric.tieCount(picture.tiesOf.get(id)?.length ?? 0),
    last && ago(dayOf(last), today, t),
  ]
    .filter(Boolean)
    .join(', ')
}
