import type { AppState } from '../../state/app.svelte.ts'
import { stepTime } from '../../state/keys.ts'

/** Time enough to see people glide before the next step. */
const BEAT = 480

/** Plays time step by step, each when the last is drawn; from the start when it stands at the end. */
export function createPlayer(app: AppState) {
  let isPlaying = $state(false)
  let timer: ReturnType<typeof setTimeout> | undefined

  function stop() {
    clearTimeout(timer)
    isPlaying = false
  }
  function beat() {
    if (app.explorer.day >= app.explorer.lastDay) {
      stop()
      return
    }
    if (!app.explorer.loading) stepTime(app, 1)
    timer = setTimeout(beat, BEAT)
  }
  return {
    get isPlaying() {
      return isPlaying
    },
    stop,
    toggle() {
      if (isPlaying) {
        stop()
        return
      }
      isPlaying = true
      const { day, lastDay, firstDay } = app.explorer
      if (day >= lastDay) app.address.go({ asOf: firstDay }, 'replace')
      timer = setTimeout(beat, BEAT)
    },
  }
}
export type Player = ReturnType<typeof createPlayer>
