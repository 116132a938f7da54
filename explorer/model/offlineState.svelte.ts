import { dropSnapshot, type OfflineSnapshot, readSnapshot, saveSnapshot } from './offlineSnapshot.ts'
import { type Picture, pictureOf } from './picture.ts'

/** How long after a picture it is kept, and how often the connection is looked for, in milliseconds. */
const KEEP_AFTER = 2000
const LOOK_AGAIN = 10_000

/** There was no connection when the explorer was opened: nothing can be looked at, but a meeting can be recorded. */
export class OfflineState {
  #snapshot = $state.raw<OfflineSnapshot>()
  #timer: ReturnType<typeof setTimeout> | undefined

  /** Data to record a meeting with meanwhile. */
  get snapshot() {
    return this.#snapshot
  }
  get isOffline() {
    return this.#snapshot !== undefined
  }
  readonly picture: Picture | undefined = $derived(this.#snapshot && pictureOf(this.#snapshot.graph))

  /**
   * Switches to offline mode when this device holds a snapshot.
   * @param again tries the connection; called at intervals, and when the browser reports one
   */
  async leave(again: () => void): Promise<void> {
    this.wait(again)
    if (this.isOffline) return
    const snapshot = await readSnapshot()
    if (!snapshot) return
    this.#snapshot = snapshot
    addEventListener('online', again, { once: true })
  }

  wait(again: () => void) {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(again, LOOK_AGAIN)
  }

  comeBack() {
    clearTimeout(this.#timer)
    this.#snapshot = undefined
  }

  /** Keeps, for when there is no connection, what a meeting is recorded with; drops it when it is not for this role. */
  keepLater(what: () => OfflineSnapshot | 'nothing') {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => {
      const one = what()
      void (one === 'nothing' ? dropSnapshot() : saveSnapshot(one))
    }, KEEP_AFTER)
  }
}
