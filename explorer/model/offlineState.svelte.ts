import { dropKept, type Kept, keep, readKept } from './offlineSnapshot.ts'

/** How long after a picture it is kept, and how often the line is looked for, in milliseconds. */
const KEEP_AFTER = 2000
const LOOK_AGAIN = 10_000

/** There was no line when the explorer was opened: nothing can be looked at, but a meeting can be recorded. */
export class AwayState {
  #isAway = $state(false)
  #timer: ReturnType<typeof setTimeout> | undefined

  get isAway() {
    return this.#isAway
  }

  /**
   * Goes on without a line, with what was kept.
   * @param again looks whether it is back; called now and then, and when the browser thinks so.
   * @returns what was kept; undefined when there is nothing to go on with, or it goes on with it already.
   */
  async leave(again: () => void): Promise<Kept | undefined> {
    this.wait(again)
    if (this.#isAway) return undefined
    const kept = await readKept()
    if (!kept) return undefined
    this.#isAway = true
    addEventListener('online', again, { once: true })
    return kept
  }

  wait(again: () => void) {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(again, LOOK_AGAIN)
  }

  comeBack() {
    clearTimeout(this.#timer)
    this.#isAway = false
  }

  /** Keeps, for when there is no line, what a meeting is recorded with; drops it when that is nobody's business here. */
  keepLater(what: () => Kept | 'nothing') {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => {
      const one = what()
      void (one === 'nothing' ? dropKept() : keep(one))
    }, KEEP_AFTER)
  }
}
