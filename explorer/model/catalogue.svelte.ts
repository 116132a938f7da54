import { createContext } from 'svelte'
import type { Definition } from '../api/catalogueShapes.ts'
import { readCatalogue } from '../api/weefsel.ts'
import { Resource } from '../platform/resource.svelte.ts'

/** Definitions of the event types, fetched once, on first use. */
export class CatalogueState {
  readonly #answer = new Resource<readonly Definition[]>({ question: readCatalogue })

  get definitions() {
    return this.#answer.value
  }
  get error() {
    return this.#answer.error
  }
  readonly #byType = $derived(new Map(this.definitions?.map((one) => [one.type, one])))
  of = (type: string): Definition | undefined => this.#byType.get(type)
  load = () => this.#answer.loadOnce()
}

export const [useCatalogue, provideCatalogue] = createContext<CatalogueState>()
