import { createContext } from 'svelte'
import { readSession } from '../api/session.ts'
import type { Me, Role } from '../api/shapes.ts'
import { Resource } from '../platform/resource.svelte.ts'

/** The signed-in user and their roles, fetched once, on first use. */
export class SessionState {
  readonly #answer = new Resource<Me>({ question: readSession })

  get me() {
    return this.#answer.value
  }
  get error() {
    return this.#answer.error
  }
  is = (role: Role): boolean => this.me?.roles.includes(role) === true
  load = () => this.#answer.loadOnce()
}

export const [useSession, provideSession] = createContext<SessionState>()
