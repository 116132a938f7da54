import * as z from 'zod/mini'
import { parseJson } from '../../platform/parseJson.ts'
import { recall, remember } from '../../platform/storage.ts'

const saved = z.array(z.object({ name: z.string(), search: z.string() }))
export type SavedView = z.infer<typeof saved>[number]

const KEY = 'weefsel.views'

function read(): readonly SavedView[] {
  const found = saved.safeParse(parseJson(recall(KEY)))
  return found.success ? found.data : []
}

/** Views somebody wants to come back to, on this device: a name, and the address that holds all of the view. */
export class SavedViews {
  #views = $state.raw(read())
  #kept = $state(true)

  get views() {
    return this.#views
  }
  get isKept() {
    return this.#kept
  }
  /** A view saved under an existing name replaces it. */
  save(name: string, search: string) {
    this.#change([...this.#views.filter((one) => one.name !== name), { name, search }])
  }
  remove(name: string) {
    this.#change(this.#views.filter((one) => one.name !== name))
  }
  #change(views: readonly SavedView[]) {
    this.#views = views
    this.#kept = remember(KEY, JSON.stringify(views))
  }
}
