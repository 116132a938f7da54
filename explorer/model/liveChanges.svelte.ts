import { createContext } from 'svelte'
import { type FeedState, followLive } from '../api/live.ts'
import type { WeefselEvent } from '../api/shapes.ts'
import type { Api } from '../api/weefsel.ts'
import {
  anything,
  changeOf,
  noVersions,
  reachesBack,
  type Told,
  versionOf,
  versionOfTypes,
  versionUpTo,
  withChange,
} from './changes.ts'
import type { ConnectionState } from './connection.svelte.ts'
import { type Day, dayOf, todayHere } from './days.ts'
import type { ErrorState } from './errors.svelte.ts'
import type { PictureState } from './graph.svelte.ts'
import type { NeighbourhoodState } from './neighbourhood.svelte.ts'
import { dropSnapshot } from './offlineSnapshot.ts'
import type { PermissionState } from './permissions.svelte.ts'
import type { TimeState } from './time.svelte.ts'
import type { TimelineState } from './timeline.svelte.ts'

const NEWS_AT_MOST = 5
/** Changes within this many milliseconds are handled as one. */
const TOGETHER = 120

type Given = {
  readonly neighbourhood: NeighbourhoodState
  readonly permissions: PermissionState
  readonly time: TimeState
  readonly graph: PictureState
  readonly timeline: TimelineState
  readonly connection: ConnectionState
  readonly errors: ErrorState
  /** Receives the recorded events; `more` when there were others. */
  readonly onNews: (events: readonly WeefselEvent[], more: boolean) => void
  readonly onForgotten: (ids: readonly string[]) => void
}

/**
 * Follows the live feed while somebody looks. Of each change it asks the recorded events once; from these it derives
 * which answers are out of date. Each part of the screen watches the version of its own subject.
 */
export class LiveChanges {
  readonly #given: Given
  #feed = $state<FeedState>('connecting')
  #versions = $state.raw(noVersions)
  /** How far the changes are that were dealt with. */
  #position = 0

  constructor(given: Given) {
    this.#given = given
  }

  get feed(): FeedState {
    return this.#feed
  }
  /** Changes whenever something was recorded. */
  readonly version = $derived(this.#versions.latest)
  /** Changes when something was recorded that the moment looked at may show. */
  readonly ofMoment = $derived.by(() => {
    const { knownThen, day } = this.#given.time
    return knownThen && day < todayHere() ? 0 : this.upTo(day)
  })
  /** Changes when something was recorded that happened on this day or before. */
  upTo(day: Day): number {
    return versionUpTo(this.#versions, day)
  }
  /** Changes when something was recorded about any of these. */
  of(ids: Iterable<string>): number {
    return versionOf(this.#versions, ids)
  }

  /** Changes when an event of one of these types was recorded. */
  ofTypes(types: Iterable<string>): number {
    return versionOfTypes(this.#versions, types)
  }

  /** Asks everything again: an answer on the screen may hold an erased resident. */
  async refreshAll() {
    this.#versions = withChange(this.#versions, anything)
    await this.#given.graph.load()
  }

  /** Follows what is recorded in the neighbourhood. @returns stops following. */
  follow(api: Api): () => void {
    this.#position = this.#given.graph.picture?.graph.position ?? 0
    let timer: ReturnType<typeof setTimeout> | undefined
    let waiting: Told | undefined
    const stop = followLive(
      api.liveAddress(this.#position),
      ({ position, ids }) => {
        // On connecting it tells where it stands, which is usually where we are.
        if (position <= this.#position) return
        waiting = together(waiting, position, ids)
        clearTimeout(timer)
        timer = setTimeout(() => {
          const told = waiting
          waiting = undefined
          if (told && this.#given.neighbourhood.api === api) void this.#refresh(api, told)
        }, TOGETHER)
      },
      (state) => {
        this.#feed = state
      },
      (ids) => {
        void dropSnapshot()
        this.#given.onForgotten(ids)
      },
    )
    return () => {
      clearTimeout(timer)
      stop()
    }
  }

  async #refresh(api: Api, told: Told) {
    const { graph } = this.#given
    const after = this.#position
    this.#position = told.position
    const news = await this.#readNews(api, after)
    const events = news && this.#allOf(news, told, after)
    // A change without ids may be about the neighbourhood itself.
    if (!events || told.ids.size === 0 || !this.#addTo(events)) await this.#askExtent(api)
    if (this.#given.neighbourhood.api !== api) return
    const before = this.ofMoment
    this.#versions = withChange(
      this.#versions,
      events ? changeOf(told, events) : { ...anything, ...idsOf(told) },
    )
    if (this.ofMoment !== before) await graph.load()
  }

  async #readNews(api: Api, after: number) {
    try {
      const { events, next } = await api.events({ after, limit: NEWS_AT_MOST })
      if (events.length > 0) this.#given.onNews(events, next != null)
      return { events, hasMore: next != null }
    } catch (error) {
      this.#given.errors.tell(error)
      return undefined
    }
  }

  /** The events of a change, when those that were told are all there are: some roles are not told everything. */
  #allOf(
    { events, hasMore }: { readonly events: readonly WeefselEvent[]; readonly hasMore: boolean },
    { position }: Told,
    after: number,
  ) {
    const isAll = !hasMore && this.#given.permissions.worksHere && events.length >= position - after
    return isAll ? events : undefined
  }

  /** Counts new events without asking the server. @returns whether that could be done. */
  #addTo(events: readonly WeefselEvent[]): boolean {
    const { neighbourhood, time, timeline } = this.#given
    const { firstAt, lastAt } = neighbourhood.current ?? {}
    const isWithin = ({ occurredAt }: WeefselEvent) => {
      const day = dayOf(occurredAt)
      return firstAt && lastAt && day > dayOf(firstAt) && day <= dayOf(lastAt)
    }
    if (events.some(reachesBack) || !events.every(isWithin)) return false
    if (!timeline.add(events, time.step)) return false
    neighbourhood.countMore(events.length)
    return true
  }

  /** Asks how far the history goes, and how much happened when. */
  async #askExtent(api: Api) {
    const { connection, timeline, time } = this.#given
    await connection.open()
    void timeline.load(api, time.step)
  }
}

const together = (waiting: Told | undefined, position: number, ids: readonly string[]): Told => {
  // Nobody named is anybody, also together with somebody.
  const isAnybody = ids.length === 0 || waiting?.ids.size === 0
  return { position, ids: new Set(isAnybody ? [] : [...(waiting?.ids ?? []), ...ids]) }
}

const idsOf = ({ ids }: Told) => (ids.size > 0 ? { ids } : {})

export const [useLive, provideLive] = createContext<LiveChanges>()
