import type { Definition } from '../api/catalogueShapes.ts'
import { readCatalogue } from '../api/weefsel.ts'

/** The types of event that can be recorded; requested once, on first use. */
export class CatalogueState {
  #definitions = $state.raw<readonly Definition[]>()
  #error = $state.raw<unknown>()
  #asked = false

  get definitions() {
    return this.#definitions
  }
  get error() {
    return this.#error
  }
  readonly #byType = $derived(new Map(this.#definitions?.map((one) => [one.type, one])))
  of = (type: string): Definition | undefined => this.#byType.get(type)

  async load(): Promise<void> {
    if (this.#asked) return
    this.#asked = true
    this.#error = undefined
    try {
      this.#definitions = await readCatalogue()
    } catch (error) {
      this.#asked = false
      this.#error = error
    }
  }
}
