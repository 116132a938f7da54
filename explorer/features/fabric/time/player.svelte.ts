import { useGraph } from '../../../model/graph.svelte.ts'
import { useTime } from '../../../model/time.svelte.ts'

/** How long a step of time stays on screen: enough to see people glide before the next. */
export const speeds = { slow: 1200, usual: 480, fast: 180 } as const
export type Speed = keyof typeof speeds

/** Plays time step by step, each when the last is drawn; from the start when it stands at the end. */
export function createPlayer() {
  const graph = useGraph()
  const time = useTime()
  let isPlaying = $state(false)
  let speed = $state<Speed>('usual')
  let timer: ReturnType<typeof setTimeout> | undefined

  function stop() {
    clearTimeout(timer)
    isPlaying = false
  }
  function beat() {
    if (time.day >= time.lastDay) {
      stop()
      return
    }
    if (!graph.isLoading) time.stepBy(1)
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
      if (time.day >= time.lastDay) time.goTo(time.firstDay)
      timer = setTimeout(beat, speeds[speed])
    },
  }
}
export type Player = ReturnType<typeof createPlayer>
