export type Move = {
  readonly id: string
  readonly from: { readonly x: number; readonly y: number }
  readonly to: { readonly x: number; readonly y: number }
}

const GLIDE = 300

/** 0 to 1, slow at both ends. */
const eased = (share: number) => share * share * (3 - 2 * share)

export const still = () => matchMedia('(prefers-reduced-motion: reduce)').matches

/**
 * Moves people to where they belong within 300 ms, or at once when motion is not wanted.
 * @returns stops, leaving everybody where they were going.
 */
export function glide(
  moves: readonly Move[],
  place: (id: string, x: number, y: number) => void,
  batch: (work: () => void) => void,
): () => void {
  const at = (share: number) => {
    batch(() => {
      for (const { id, from, to } of moves) {
        place(id, from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share)
      }
    })
  }
  if (moves.length === 0) return () => {}
  if (still()) {
    at(1)
    return () => {}
  }
  const started = performance.now()
  let frame = requestAnimationFrame(function step(now) {
    const share = Math.min(1, Math.max(0, (now - started) / GLIDE))
    at(eased(share))
    frame = share < 1 ? requestAnimationFrame(step) : 0
  })
  return () => {
    if (!frame) return
    cancelAnimationFrame(frame)
    at(1)
  }
}
