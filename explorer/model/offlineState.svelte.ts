import { dropSnapshot, type OfflineSnapshot, readSnapshot, saveSnapshot } from './offlineSnapshot.ts'

/** How long after a picture it is kept, and how often the line is looked for, in milliseconds. */
const KEEP_AFTER = 2000
const LOOK_AGAIN = 10_000

/** There was no line when the explorer was opened: nothing can be looked at, but a meeting can be recorded. */
export class OfflineState {
  #isOffline = $state(false)
  #timer: ReturnType<typeof setTimeout> | undefined

  get isOffline() {
    return this.#isOffline
  }

  /**
   * Goes on without a line, with what was kept.
   * @param again looks whether it is back; called now and then, and when the browser thinks so.
   * @returns what was kept; undefined when there is nothing to go on with, or it goes on with it already.
   */
  async leave(again: () => void): Promise<OfflineSnapshot | undefined> {
    this.wait(again)
    if (this.#isOffline) return undefined
    const kept = await readSnapshot()
    if (!kept) return undefined
    this.#isOffline = true
    addEventListener('online', again, { once: true })
    return kept
  }

  wait(again: () => void) {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(again, LOOK_AGAIN)
  }

  comeBack() {
    clearTimeout(this.#timer)
    this.#isOffline = false
  }

  /** Keeps, for when there is no line, what a meeting is recorded with; drops it when that is nobody's business here. */
  keepLater(what: () => OfflineSnapshot | 'nothing') {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => {
      const one = what()
      void (one === 'nothing' ? dropSnapshot() : saveSnapshot(one))
    }, KEEP_AFTER)
  }
}
