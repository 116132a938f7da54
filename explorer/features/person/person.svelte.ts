import { untrack } from 'svelte'
import { ApiProblem } from '../../api/http.ts'
import type { Person } from '../../api/shapes.ts'
import type { Api, Moment } from '../../api/weefsel.ts'
import { useGraph } from '../../model/graph.svelte.ts'
import { useLive } from '../../model/liveChanges.svelte.ts'
import { useNeighbourhood } from '../../model/neighbourhood.svelte.ts'
import type { Picture } from '../../model/picture.ts'
import { useTime } from '../../model/time.svelte.ts'
import { Resource } from '../../platform/resource.svelte.ts'
import { concernedIn } from './concernedIn.ts'

/** Details of the selected person, asked again when the moment changes or a recorded event concerns them. */
export class PersonState {
  readonly #graph = useGraph()
  readonly #live = useLive()
  readonly #neighbourhood = useNeighbourhood()
  readonly #time = useTime()
  readonly #answer = new Resource<Person>()
  readonly #idOf: () => string | undefined
  /** Version and picture at the time of the last question. */
  #asked: { readonly version: number; readonly picture: Picture | undefined } = {
    version: 0,
    picture: undefined,
  }

  constructor(idOf: () => string | undefined) {
    this.#idOf = idOf
    $effect(() => {
      const { api } = this.#neighbourhood
      const { moment } = this.#time
      const id = idOf()
      if (!api || id === undefined) return undefined
      return untrack(() => {
        if (this.#answer.value?.id !== id) this.#answer.clear()
        void this.#ask(api, id, moment)
        return () => this.#answer.drop()
      })
    })
    $effect(() => {
      if (this.#isOvertaken()) untrack(() => this.#askAgain())
    })
  }

  /** Undefined while they have yet to come, and when they cannot be had. */
  get person(): Person | undefined {
    const { value, error } = this.#answer
    return error === undefined && value?.id === this.#idOf() ? value : undefined
  }
  get error() {
    return this.#answer.error
  }
  /** Nobody of this id is, or was, there. */
  get isGone() {
    return this.error instanceof ApiProblem && this.error.status === 404
  }
  /** It is not for one's role, or one's organisation, to know more of them. */
  get isStranger() {
    return this.error instanceof ApiProblem && this.error.status === 403
  }

  /** Whether something was recorded since that changes what is shown of them. */
  #isOvertaken(): boolean {
    const { value, error, isLoading } = this.#answer
    if (isLoading || this.#graph.isLoading) return false
    // Somebody who was not there may be there now.
    if (error !== undefined) return this.#live.version > this.#asked.version
    if (value === undefined) return false
    if (this.#live.of(concernedIn(value)) > this.#asked.version) return true
    // A line elsewhere can change how somebody is connected.
    const { picture } = this.#graph
    const level = picture?.byId.get(value.id)?.level
    return picture !== this.#asked.picture && level !== undefined && level !== value.level
  }

  #askAgain() {
    const { api } = this.#neighbourhood
    const id = this.#idOf()
    if (api && id !== undefined) void this.#ask(api, id, this.#time.moment)
  }

  async #ask(api: Api, id: string, moment: Moment) {
    this.#asked = { version: this.#live.version, picture: this.#graph.picture }
    await this.#answer.load((signal) => api.person(id, moment, signal))
  }
}
