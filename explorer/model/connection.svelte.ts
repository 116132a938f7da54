import { createContext } from 'svelte'
import { ApiProblem, Unreachable } from '../api/http.ts'
import type { ErrorState } from './errors.svelte.ts'
import type { PictureState } from './graph.svelte.ts'
import type { NeighbourhoodState } from './neighbourhood.svelte.ts'
import { dropSnapshot, snapshotOf } from './offlineSnapshot.ts'
import type { OfflineState } from './offlineState.svelte.ts'
import type { PermissionState } from './permissions.svelte.ts'
import { recentIds } from './recentlyRecorded.ts'
import type { TimeState } from './time.svelte.ts'
import type { TimelineState } from './timeline.svelte.ts'

type Given = {
  readonly neighbourhood: NeighbourhoodState
  readonly permissions: PermissionState
  readonly time: TimeState
  readonly graph: PictureState
  readonly timeline: TimelineState
  readonly offline: OfflineState
  readonly errors: ErrorState
}

/** Opens the neighbourhood: from the server, or without a connection from what this device kept. */
export class ConnectionState {
  readonly #given: Given

  constructor(given: Given) {
    this.#given = given
  }

  /** Lists the neighbourhoods. A failure may switch to offline mode, an answer ends it. */
  open = async (): Promise<void> => {
    const { neighbourhood, offline, errors } = this.#given
    try {
      await neighbourhood.list()
      errors.clear()
      if (offline.isOffline) await this.#comeBack()
    } catch (error) {
      if (error instanceof ApiProblem && (error.status === 401 || error.status === 403)) await dropSnapshot()
      if (error instanceof Unreachable && (!neighbourhood.isListed || offline.isOffline))
        await offline.leave(() => void this.open())
      if (!offline.isOffline) errors.tell(error)
    }
  }

  /** Asks again for what is looked at. */
  retry = async (): Promise<void> => {
    const { neighbourhood, graph, timeline, time } = this.#given
    const { api } = neighbourhood
    if (!api) return this.open()
    await Promise.all([graph.load(), timeline.load(api, time.step)])
  }

  /** Stays offline until there is a picture to look at. */
  async #comeBack() {
    const { neighbourhood, permissions, graph, offline } = this.#given
    const hasPicture = neighbourhood.api !== undefined && permissions.seesPeople
    if (hasPicture) await graph.load()
    if (!hasPicture || graph.isFromServer) offline.comeBack()
    else offline.wait(() => void this.open())
  }

  /** Keeps what a meeting is recorded with, as of now, each time a picture of now has come. Call it in an effect. */
  keepSnapshot() {
    const { time, graph, offline } = this.#given
    if (!graph.isFromServer || !graph.picture || offline.isOffline || time.day !== time.lastDay) return
    offline.keepLater(() => this.#snapshot())
  }

  #snapshot() {
    const { neighbourhood, permissions, graph } = this.#given
    const { current } = neighbourhood
    if (!current || !graph.picture || !permissions.worksHere) return 'nothing'
    return snapshotOf(current, graph.picture, recentIds(current.id))
  }
}

export const [useConnection, provideConnection] = createContext<ConnectionState>()
