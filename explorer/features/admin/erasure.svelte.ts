import type { Due } from '../../api/shapes.ts'
import { createApi } from '../../api/weefsel.ts'
import { useForget } from '../../model/forgetting.ts'
import { useNeighbourhood } from '../../model/neighbourhood.svelte.ts'
import { Resource } from '../../platform/resource.svelte.ts'
import { admin, type Found } from './adminApi.ts'

/** Whose data should be looked at, somebody who is found by what others call them, and their erasure. */
export class ErasureState {
  readonly #forget = useForget()
  readonly #neighbourhood = useNeighbourhood()
  #chosen = $state<string>()
  named = $state('')
  readonly #found = new Resource<readonly Found[]>()
  #done = $state.raw<{ readonly resident: string; readonly remains: boolean }>()
  readonly due = new Resource<readonly Due[]>({
    question: async (signal) => (this.neighbourhood ? createApi(this.neighbourhood).due(signal) : []),
  })

  get neighbourhood(): string {
    return this.#chosen ?? this.#neighbourhood.current?.id ?? ''
  }
  get found() {
    return this.#found.error === undefined ? this.#found.value : undefined
  }
  get error() {
    return this.#found.error
  }
  /** The person who was erased last, and whether a nameless point stays. */
  get done() {
    return this.#done
  }

  choose(neighbourhood: string) {
    this.#chosen = neighbourhood
    this.#found.clear()
    this.#done = undefined
  }
  findResident(resident: string) {
    this.named = resident
    void this.find()
  }
  async find(): Promise<void> {
    this.#done = undefined
    await this.#found.load(() => admin.find(this.neighbourhood, this.named.trim()))
  }
  /** @throws the server's answer, for the caller to show. */
  async forget(resident: string): Promise<void> {
    const { remains } = await createApi(this.neighbourhood).forget(resident)
    this.#found.clear()
    this.named = ''
    this.#done = { resident, remains }
    this.#forget([resident])
    await this.due.load()
  }
}
