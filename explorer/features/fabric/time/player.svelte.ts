import type { AppState } from '../../../app/app.svelte.ts'
import { stepTime } from '../../../app/shortcuts.ts'

/** How long a step of time stays on screen: enough to see people glide before the next. */
export const speeds = { slow: 1200, usual: 480, fast: 180 } as const
export type Speed = keyof typeof speeds

/** Plays time step by step, each when the last is drawn; from the start when it stands at the end. */
export function createPlayer(app: AppState) {
  let isPlaying = $state(false)
  let speed = $state<Speed>('usual')
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
    timer = setTimeout(beat, speeds[speed])
  }
  return {
    get isPlaying() {
      return isPlaying
    },
    get speed() {
      return speed
    },
    set speed(next: Speed) {
      speed = next
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
      timer = setTimeout(beat, speeds[speed])
    },
  }
}
export type Player = ReturnType<typeof createPlayer>
