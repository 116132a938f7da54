import { createContext } from 'svelte'
import type { Api, LayoutQuery, Moment } from '../api/weefsel.ts'
import { Resource } from '../platform/resource.svelte.ts'
import type { ErrorState } from './errors.svelte.ts'
import type { LocationState } from './location.svelte.ts'
import type { NeighbourhoodState } from './neighbourhood.svelte.ts'
import type { OfflineState } from './offlineState.svelte.ts'
import { answers, type Picture, pictureOf } from './picture.ts'
import type { TimeState } from './time.svelte.ts'

/** An answer that takes longer than this, in milliseconds, is said to be on its way. */
const PATIENCE = 1500

type Shown = { readonly api: Api; readonly moment: Moment; readonly picture: Picture }

/** The picture of the neighbourhood at the moment looked at. */
export class PictureState {
  readonly #location: LocationState
  readonly #neighbourhood: NeighbourhoodState
  readonly #time: TimeState
  readonly #offline: OfflineState
  readonly #errors: ErrorState
  readonly #answer: Resource<Shown>
  #isSlow = $state(false)

  constructor(
    location: LocationState,
    neighbourhood: NeighbourhoodState,
    time: TimeState,
    offline: OfflineState,
    errors: ErrorState,
  ) {
    this.#location = location
    this.#neighbourhood = neighbourhood
    this.#time = time
    this.#offline = offline
    this.#errors = errors
    this.#answer = new Resource<Shown>({ onError: errors.tell })
  }

  /** How the picture is laid out: only the fabric draws groups in place of people. */
  readonly #layout = $derived.by(() => {
    const { view, options } = this.#location.current
    const { sectors, grouped, open } = options
    if (view !== 'fabric') return undefined
    return JSON.stringify({
      sectors,
      groups: grouped ? 'all' : 'auto',
      ...(open.length > 0 && { open: open.join('|') }),
    } satisfies LayoutQuery)
  })
  readonly layout: LayoutQuery | undefined = $derived(this.#layout && JSON.parse(this.#layout))
  /** Without a connection what a meeting is recorded with. */
  readonly picture: Picture | undefined = $derived.by(
    () => this.#offline.picture ?? this.#answer.value?.picture,
  )
  /** The picture that was asked for takes long: what is shown is the one before. */
  get isSlow() {
    return this.#isSlow
  }
  get isLoading() {
    return this.#answer.isLoading
  }
  /** Whether the server answered, rather than this device. */
  get isFromServer() {
    return this.#answer.value !== undefined
  }

  /** Fetches the picture, unless the one that is there already tells all that is asked. */
  async show(api: Api, moment: Moment, layout: LayoutQuery | undefined) {
    const shown = this.#answer.value
    const isThere = shown?.api === api && shown.moment === moment && answers(shown.picture, layout)
    // The question under way is about another moment.
    if (isThere) this.#answer.drop()
    else await this.#ask(api, moment, layout)
  }

  /** Fetches the picture of this moment again; an older question still under way is dropped. */
  async load() {
    const { api } = this.#neighbourhood
    if (api) await this.#ask(api, this.#time.moment, this.layout)
  }

  async #ask(api: Api, moment: Moment, layout: LayoutQuery | undefined) {
    const patience = setTimeout(() => {
      this.#isSlow = true
    }, PATIENCE)
    const isAnswered = await this.#answer.load(async (signal) => {
      const picture = pictureOf(await api.graph(moment, signal, layout))
      return { api, moment, picture }
    })
    clearTimeout(patience)
    if (isAnswered) this.#errors.clear()
    if (!this.#answer.isLoading) this.#isSlow = false
  }
}

export const [useGraph, provideGraph] = createContext<PictureState>()
