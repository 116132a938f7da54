import { createContext } from 'svelte'
import type { LocationState } from '../../model/location.svelte.ts'
import type { ScreenName } from '../../model/location.ts'
import type { NeighbourhoodState } from '../../model/neighbourhood.svelte.ts'
import type { PermissionState } from '../../model/permissions.svelte.ts'
import { recall, remember } from '../../platform/storage.ts'

const KEY = 'weefsel.tour'

/** Where the tour goes, in order; a step without a view stays where it is. */
const steps = ['fabric', 'today', 'record', 'people', 'needs', 'more'] as const
export type TourStep = (typeof steps)[number]
const viewOf: Readonly<Record<TourStep, ScreenName | undefined>> = {
  fabric: 'fabric',
  today: 'today',
  record: undefined,
  people: 'people',
  needs: 'needs',
  more: 'more',
}

/** A walk along the screens of the demo; offered once on a device, and there to be asked for again. */
export class TourState {
  readonly #location: LocationState
  readonly #neighbourhood: NeighbourhoodState
  readonly #permissions: PermissionState
  #at = $state<number>()
  #isNew = $state(recall(KEY) === null)

  constructor(location: LocationState, neighbourhood: NeighbourhoodState, permissions: PermissionState) {
    this.#location = location
    this.#neighbourhood = neighbourhood
    this.#permissions = permissions
  }

  get at() {
    return this.#at
  }
  /** Steps of other roles are skipped. */
  readonly steps: readonly TourStep[] = $derived.by(() => {
    const { mayMeet, worksHere } = this.#permissions
    return steps.filter((step) => (step === 'record' ? mayMeet : step === 'needs' ? worksHere : true))
  })
  readonly step: TourStep | undefined = $derived.by(() =>
    this.#at === undefined ? undefined : this.steps[this.#at],
  )
  /** It is offered in the demo only, where people come in: elsewhere there is work to do. */
  readonly isOffered = $derived.by(() => {
    const { view, selected } = this.#location.current
    const isAtTheDoor = (view === 'fabric' || view === 'today') && selected === undefined
    const isDemo = this.#neighbourhood.current?.demo === true
    return this.#isNew && this.#at === undefined && this.#permissions.seesPeople && isAtTheDoor && isDemo
  })

  start() {
    this.#go(0)
  }
  next() {
    if (this.#at === undefined) return
    if (this.#at + 1 < this.steps.length) this.#go(this.#at + 1)
    else this.stop()
  }
  back() {
    if (this.#at) this.#go(this.#at - 1)
  }
  stop() {
    this.#at = undefined
    this.#isNew = false
    remember(KEY, 'seen')
  }
  #go(at: number) {
    this.#at = at
    const step = this.steps[at]
    const view = step && viewOf[step]
    if (view) this.#location.go({ view, selected: undefined })
  }
}

export const [useTour, provideTour] = createContext<TourState>()
