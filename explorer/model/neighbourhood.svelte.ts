import { ApiProblem, isAbort, Unreachable } from '../api/http.ts'
import { followLive, type LiveState } from '../api/live.ts'
import type { NeighbourhoodInfo, TimelineBin, WeefselEvent } from '../api/shapes.ts'
import {
  type Api,
  createApi,
  type LayoutQuery,
  listNeighbourhoods,
  type Moment,
  type TimeStep,
} from '../api/weefsel.ts'
import { type Day, dayOf, daysBetween, earlier, todayHere } from './days.ts'
import type { LocationState } from './location.svelte.ts'
import { dropSnapshot, snapshotOf } from './offlineSnapshot.ts'
import { OfflineState } from './offlineState.svelte.ts'
import { answers, type Picture, pictureOf } from './picture.ts'
import { recentIds } from './recentlyRecorded.ts'

const NEWS_AT_MOST = 5
/** A history that stopped this many days ago is over: its view opens at its end. */
const OVER = 365
/** An answer that takes longer than this, in milliseconds, is said to be on its way. */
const PATIENCE = 1500
/** A shorter history is stepped through by the day, a longer one by the week. */
const BY_THE_DAY = 120

/** One neighbourhood at one moment, kept up to date. */
export class ExplorerState {
  readonly #address: LocationState
  readonly #offline = new OfflineState()
  readonly #onNews: (events: readonly WeefselEvent[], more: boolean) => void
  readonly #onForgotten: (ids: readonly string[]) => void
  #all = $state.raw<readonly NeighbourhoodInfo[]>([])
  #picture = $state.raw<Picture>()
  #timeline = $state.raw<readonly TimelineBin[]>([])
  #error = $state.raw<unknown>()
  #live = $state<LiveState>('connecting')
  #version = $state(0)
  #isSlow = $state(false)
  #listed = $state(false)
  #busy: AbortController | undefined
  #shown:
    | { readonly api: Api; readonly moment: Moment; readonly drawing: LayoutQuery | undefined }
    | undefined

  constructor(
    address: LocationState,
    onNews: (events: readonly WeefselEvent[], more: boolean) => void,
    onForgotten: (ids: readonly string[]) => void,
  ) {
    this.#address = address
    this.#onNews = onNews
    this.#onForgotten = onForgotten
  }

  get neighbourhoods() {
    return this.#all
  }
  get listed() {
    return this.#listed
  }
  readonly current = $derived.by(
    () => this.#all.find(({ id }) => id === this.#address.place.neighbourhood) ?? this.#all[0],
  )
  readonly #id = $derived(this.current?.id)
  readonly api: Api | undefined = $derived(this.#id === undefined ? undefined : createApi(this.#id))

  /** The last day there is to see: today, or where an invented or long past history ended. */
  readonly lastDay: Day = $derived.by(() => {
    const now = todayHere()
    if (!this.current?.lastAt) return now
    const last = dayOf(this.current.lastAt)
    return this.current.demo || daysBetween(last, now) > OVER ? earlier(last, now) : now
  })
  readonly firstDay: Day = $derived(
    this.current?.firstAt ? earlier(dayOf(this.current.firstAt), this.lastDay) : this.lastDay,
  )
  readonly step: TimeStep = $derived(daysBetween(this.firstDay, this.lastDay) < BY_THE_DAY ? 'day' : 'week')
  /** The day looked at. */
  readonly day: Day = $derived.by(() => this.#address.place.asOf ?? this.lastDay)
  readonly #window = $derived.by(() => this.#address.place.window)
  readonly #knownThen = $derived.by(() => this.#address.place.options.knownThen)
  readonly moment: Moment = $derived({
    asOf: this.day === todayHere() ? undefined : this.day,
    ...(this.#knownThen && { knownAt: this.day }),
    window: this.#window,
  })
  /** How the picture is laid out: only the fabric draws groups in place of people. */
  readonly #layout = $derived.by(() => {
    const { view, options } = this.#address.place
    const { sectors, grouped, open } = options
    if (view !== 'fabric') return undefined
    return JSON.stringify({
      sectors,
      groups: grouped ? 'all' : 'auto',
      ...(open.length > 0 && { open: open.join('|') }),
    } satisfies LayoutQuery)
  })
  readonly drawing: LayoutQuery | undefined = $derived(this.#layout && JSON.parse(this.#layout))

  get picture() {
    return this.#picture
  }
  get timeline() {
    return this.#timeline
  }
  get error() {
    return this.#error
  }
  get live() {
    return this.#live
  }
  /** Changes whenever something was recorded: components with details request them again. */
  get version() {
    return this.#version
  }

  get isOffline() {
    return this.#offline.isOffline
  }

  async list() {
    try {
      this.#all = await listNeighbourhoods()
      this.#listed = true
      this.#error = undefined
      if (this.isOffline) await this.#comeBack()
    } catch (error) {
      if (error instanceof ApiProblem && (error.status === 401 || error.status === 403)) await dropSnapshot()
      if (error instanceof Unreachable && (!this.#listed || this.isOffline)) await this.#leave()
      if (!this.isOffline) this.#error = error
    }
  }

  /** Continues with the snapshot, when there is no connection from the start. */
  async #leave() {
    const kept = await this.#offline.leave(() => void this.list())
    if (!kept) return
    this.#all = [kept.neighbourhood]
    this.#picture = pictureOf(kept.graph)
  }

  /** Stays away until there is a picture to options at. */
  async #comeBack() {
    const { api, current } = this
    if (api && current?.lens !== 'aggregate') await this.load(api, this.moment, this.drawing)
    else {
      this.#picture = undefined
      this.#offline.comeBack()
    }
    if (this.isOffline) this.#offline.wait(() => void this.list())
  }

  /** The present data for recording a meeting, for users who record meetings here. */
  #toKeep() {
    const { current } = this
    if (!current || !this.#picture || current.lens !== 'named') return 'nothing'
    return snapshotOf(current, this.#picture, recentIds(current.id))
  }

  /** Fetches the picture of the moment looked at; an older question still under way is dropped. */
  async load(api: Api, moment: Moment, drawing?: LayoutQuery) {
    this.#busy?.abort()
    const busy = new AbortController()
    this.#busy = busy
    const patience = setTimeout(() => {
      this.#isSlow = true
    }, PATIENCE)
    try {
      this.#picture = pictureOf(await api.graph(moment, busy.signal, drawing))
      this.#shown = { api, moment, drawing }
      this.#error = undefined
      this.#offline.comeBack()
      if (this.day === this.lastDay) this.#offline.keepLater(() => this.#toKeep())
    } catch (error) {
      if (!isAbort(error)) this.#error = error
    } finally {
      clearTimeout(patience)
      if (this.#busy === busy) {
        this.#busy = undefined
        this.#isSlow = false
      }
    }
  }

  /** Fetches the picture, unless the one that is there already tells all that is asked. */
  async show(api: Api, moment: Moment, drawing: LayoutQuery | undefined) {
    const shown = this.#shown
    const isThere =
      shown?.api === api && shown.moment === moment && this.#picture && answers(this.#picture, drawing)
    if (isThere) return
    await this.load(api, moment, drawing)
  }

  /** Something beside the picture could not be had. */
  tell(error: unknown) {
    this.#error = error
  }

  /** Asks again for what is looked at. */
  async retry() {
    if (!this.api) return this.list()
    await Promise.all([this.load(this.api, this.moment, this.drawing), this.loadTimeline(this.api)])
  }

  /** The picture that was asked for takes long: what is shown is the one before. */
  get isSlow() {
    return this.#isSlow
  }

  get loading() {
    return this.#busy !== undefined
  }

  /** Requests everything again: the view may hold somebody who was erased. */
  async reload() {
    const { api } = this
    if (!api) return
    this.#version++
    await this.load(api, this.moment, this.drawing)
  }

  async loadTimeline(api: Api) {
    try {
      this.#timeline = await api.timeline(this.step)
    } catch (error) {
      this.#error = error
    }
  }

  /** Follows what others record; the picture, the time line and the details follow. */
  follow(api: Api): () => void {
    let timer: ReturnType<typeof setTimeout> | undefined
    const stop = followLive(
      api.liveAddress,
      ({ position }) => {
        clearTimeout(timer)
        timer = setTimeout(() => {
          // On connecting it tells where it stands, which is usually where we are.
          const known = this.#picture?.graph.position
          if (known !== undefined && position > known) void this.#refresh(api, known)
        }, 120)
      },
      (state) => {
        this.#live = state
      },
      (ids) => {
        void dropSnapshot()
        this.#onForgotten(ids)
      },
    )
    return () => {
      clearTimeout(timer)
      stop()
    }
  }

  async #refresh(api: Api, known: number) {
    await this.list()
    if (this.api !== api) return
    this.#version++
    await Promise.all([
      this.load(api, this.moment, this.drawing),
      this.loadTimeline(api),
      this.#tell(api, known),
    ])
  }

  async #tell(api: Api, after: number) {
    try {
      const news = await api.events({ after, limit: NEWS_AT_MOST })
      if (news.events.length > 0) this.#onNews(news.events, news.next != null)
    } catch (error) {
      this.#error = error
    }
  }
}
