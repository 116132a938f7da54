import { createContext } from 'svelte'
import type { WeefselEvent } from '../api/shapes.ts'
import type { PermissionState } from './permissions.svelte.ts'
import type { DialogPurpose, FormRequest } from './recording.ts'

/** The dialog to record something, or to look at what was recorded. */
export class RecordingState {
  readonly #permissions: PermissionState
  #recording = $state.raw<DialogPurpose>()
  readonly #own = new Set<string>()

  constructor(permissions: PermissionState) {
    this.#permissions = permissions
  }

  /** Purpose of the dialog; undefined while it is closed. */
  get recording() {
    return this.#recording
  }
  /** Opens the form of a meeting, where there are meetings to record. */
  recordMeeting(people: readonly string[] = []) {
    if (this.#permissions.mayMeet) this.#recording = { what: 'meeting', people }
  }
  /** Opens the list of event types, about the selected person or thing. */
  chooseEvent(about?: string) {
    this.#recording = { what: 'choose', about }
  }
  /** Opens the form of one type of event. */
  recordEvent(type: string, request: Partial<FormRequest> = {}) {
    this.#recording = { given: {}, ...request, what: 'event', type }
  }
  showEvent(event: WeefselEvent) {
    this.#recording = { what: 'shown', event }
  }
  close() {
    this.#recording = undefined
  }

  /** Events sent from here are told by the dialog: they are no news. */
  markOwn(ids: readonly string[]) {
    for (const id of ids) this.#own.add(id)
  }
  isOwn = (id: string): boolean => this.#own.has(id)
}

export const [useRecorder, provideRecorder] = createContext<RecordingState>()
