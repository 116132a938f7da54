import { readSession } from '../api/session.ts'
import type { Me, Role } from '../api/shapes.ts'

/** The user's identity and roles; requested once, by the first screen that needs them. */
export class SessionState {
  #me = $state.raw<Me>()
  #error = $state.raw<unknown>()
  #asked = false

  get me() {
    return this.#me
  }
  get error() {
    return this.#error
  }
  is = (role: Role): boolean => this.#me?.roles.includes(role) === true

  async load(): Promise<void> {
    if (this.#asked) return
    this.#asked = true
    this.#error = undefined
    try {
      this.#me = await readSession()
    } catch (error) {
      this.#asked = false
      this.#error = error
    }
  }
}
