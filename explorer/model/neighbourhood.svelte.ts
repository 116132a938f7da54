import { createContext } from 'svelte'
import type { NeighbourhoodInfo } from '../api/shapes.ts'
import { type Api, createApi, listNeighbourhoods } from '../api/weefsel.ts'
import type { LocationState } from './location.svelte.ts'
import type { OfflineState } from './offlineState.svelte.ts'

/** The neighbourhoods this user may see, and the one that is looked at. */
export class NeighbourhoodState {
  readonly #location: LocationState
  readonly #offline: OfflineState
  #listed = $state.raw<readonly NeighbourhoodInfo[]>()
  #mayBegin = $state(false)

  constructor(location: LocationState, offline: OfflineState) {
    this.#location = location
    this.#offline = offline
  }

  /** Without a connection only the one of which a snapshot is there. */
  readonly all: readonly NeighbourhoodInfo[] = $derived.by(() => {
    const { snapshot } = this.#offline
    return this.#listed ?? (snapshot ? [snapshot.neighbourhood] : [])
  })
  /** Whether the server said which ones there are. */
  get isListed() {
    return this.#listed !== undefined
  }
  /** Whether another neighbourhood may be begun. */
  get mayBegin() {
    return this.#mayBegin
  }
  readonly current: NeighbourhoodInfo | undefined = $derived.by(
    () => this.all.find(({ id }) => id === this.#location.current.neighbourhood) ?? this.all[0],
  )
  readonly #id = $derived(this.current?.id)
  /** Asks the server about this neighbourhood. */
  readonly api: Api | undefined = $derived(this.#id === undefined ? undefined : createApi(this.#id))

  /** @throws {ApiProblem | Unreachable} */
  async list(): Promise<void> {
    const { neighbourhoods, mayBegin } = await listNeighbourhoods()
    this.#listed = neighbourhoods
    this.#mayBegin = mayBegin
  }

  /** Adds to the number of events of the current one; none of them is before its first or after its last. */
  countMore(events: number) {
    const { current } = this
    this.#listed = this.#listed?.map((one) =>
      one === current ? { ...one, events: one.events + events } : one,
    )
  }
}

export const [useNeighbourhood, provideNeighbourhood] = createContext<NeighbourhoodState>()
