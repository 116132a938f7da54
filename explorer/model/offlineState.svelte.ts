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
   * Continues without a connection, from the snapshot.
   * @param again checks whether the connection is back; called now and then, and when the browser reports one.
   * @returns the snapshot; undefined when there is none, or when it is already in use.
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
