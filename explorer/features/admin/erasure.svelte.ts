import { createApi } from '../../api/weefsel.ts'
import type { AppState } from '../../app/app.svelte.ts'
import { admin, type Found } from './adminApi.ts'
import { Asked } from './asked.svelte.ts'

/** Whose data should be looked at, somebody who is found by what others call them, and their erasure. */
export class ErasureState {
  readonly #app: AppState
  #chosen = $state<string>()
  named = $state('')
  #found = $state.raw<readonly Found[]>()
  #error = $state.raw<unknown>()
  #done = $state.raw<{ readonly resident: string; readonly remains: boolean }>()
  readonly due = new Asked(async () => (this.neighbourhood ? await createApi(this.neighbourhood).due() : []))

  constructor(app: AppState) {
    this.#app = app
  }

  get neighbourhood(): string {
    return this.#chosen ?? this.#app.explorer.current?.id ?? ''
  }
  get found() {
    return this.#found
  }
  get error() {
    return this.#error
  }
  /** The person who was erased last, and whether a nameless point stays. */
  get done() {
    return this.#done
  }

  place(neighbourhood: string) {
    this.#chosen = neighbourhood
    this.#found = undefined
    this.#done = undefined
  }
  look(resident: string) {
    this.named = resident
    void this.find()
  }
  async find(): Promise<void> {
    this.#done = undefined
    try {
      this.#found = await admin.find(this.neighbourhood, this.named.trim())
      this.#error = undefined
    } catch (error) {
      this.#found = undefined
      this.#error = error
    }
  }
  /** @throws the server's answer, for the caller to show. */
  async forget(resident: string): Promise<void> {
    const { remains } = await createApi(this.neighbourhood).forget(resident)
    this.#found = undefined
    this.named = ''
    this.#done = { resident, remains }
    this.#app.forget([resident])
    await this.due.load()
  }
}
