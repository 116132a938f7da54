import { createContext } from 'svelte'
/** Says something once to screen readers, and, for a while, on screen. */
export class AnnouncerState {
  #spoken = $state('')
  #shown = $state.raw<{ text: string; action?: { label: string; run: () => void } }>()
  #timer: ReturnType<typeof setTimeout> | undefined

  get spoken() {
    return this.#spoken
  }
  get shown() {
    return this.#shown
  }
  /** Only for who listens: where the focus is in the picture, for one. */
  say(text: string) {
    // The same words twice are only read again when something changed.
    this.#spoken = this.#spoken === text ? `${text}\u00a0` : text
  }
  /** For everybody; with at most one thing to do about it. */
  show(text: string, action?: { label: string; run: () => void }) {
    this.say(text)
    this.#shown = action ? { text, action } : { text }
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.hide(), action ? 10_000 : 6000)
  }
  hide() {
    clearTimeout(this.#timer)
    this.#shown = undefined
  }
}

export const [useAnnouncer, provideAnnouncer] = createContext<AnnouncerState>()
