import { isLevel, type Level } from '../api/shapes.ts'
import { isDay } from './days.ts'
import { type Listing, plainListing, readListing, writeListing } from './listing.ts'
import { type PictureOptions, readPictureOptions, writePictureOptions } from './pictureOptions.ts'

/** The screens of the menu. */
export const views = ['today', 'fabric', 'people', 'places', 'more'] as const
/** Screens that are reached from one of those. */
const innerViews = ['subject', 'needs', 'import', 'report', 'reach', 'admin'] as const
const allViews = [...views, ...innerViews]
export type ScreenName = (typeof allViews)[number]

/** Not views of the neighbourhood: what is shared there is what was looked at before. */
const asideViews: ReadonlySet<ScreenName> = new Set(['more', 'import', 'report', 'reach', 'admin'])

export const windows = ['90d', '180d', '365d', 'all'] as const
export type TimeWindow = (typeof windows)[number]

export type AppLocation = {
  readonly view: ScreenName
  readonly neighbourhood: string | undefined
  /** The day looked at; none is now. */
  readonly asOf: string | undefined
  readonly window: TimeWindow
  readonly selected: string | undefined
  readonly level: Level | undefined
  readonly options: PictureOptions
  readonly listing: Listing
}

/** Reads a query string; what it does not know, it leaves at its usual value. */
export function readLocation(search: string): AppLocation {
  const query = new URLSearchParams(search)
  const asOf = query.get('asOf') ?? ''
  const level = query.get('level') ?? ''
  return {
    view: allViews.find((view) => view === query.get('view')) ?? 'fabric',
    neighbourhood: query.get('n') ?? undefined,
    asOf: isDay(asOf) ? asOf : undefined,
    window: windows.find((window) => window === query.get('window')) ?? '180d',
    selected: query.get('selected') ?? undefined,
    level: isLevel(level) ? level : undefined,
    options: readPictureOptions(query),
    listing: readListing(query),
  }
}

/** The query string of a place; usual values are left out, so that an address stays short. */
export function writeLocation(place: AppLocation): string {
  const query = new URLSearchParams()
  if (place.neighbourhood) query.set('n', place.neighbourhood)
  if (place.view !== 'fabric') query.set('view', place.view)
  if (place.asOf) query.set('asOf', place.asOf)
  if (place.window !== '180d') query.set('window', place.window)
  if (place.level) query.set('level', place.level)
  if (place.selected) query.set('selected', place.selected)
  writePictureOptions(place.options, query)
  writeListing(place.listing, query)
  const text = query.toString()
  return text && `?${text}`
}

/** Where the user is. Everything in it is in the address, so that a link shows the same. */
export class LocationState {
  #place = $state.raw(readLocation(location.search))
  /** Where the user was before going to a screen about the others, such as *Meer*. */
  #before = $state.raw<AppLocation>(this.#place)

  get place(): AppLocation {
    return this.#place
  }
  /** The last view of the neighbourhood itself. */
  get before(): AppLocation {
    return asideViews.has(this.#before.view) ? { ...this.#before, view: 'fabric' } : this.#before
  }
  /** Goes somewhere; `replace` for steps that the back button should not walk through one by one. */
  go(change: Partial<AppLocation>, how: 'push' | 'replace' = 'push') {
    // Another screen has a list of its own.
    const listing = change.view && change.view !== this.#place.view ? { listing: plainListing } : {}
    this.#place = { ...this.#place, ...listing, ...change }
    if (!asideViews.has(this.#place.view)) this.#before = this.#place
    const address = location.pathname + writeLocation(this.#place)
    if (address === location.pathname + location.search) return
    if (how === 'push') history.pushState(null, '', address)
    else history.replaceState(null, '', address)
  }
  /** Looks at the fabric in another way. */
  setOptions(change: Partial<PictureOptions>, how: 'push' | 'replace' = 'replace') {
    this.go({ options: { ...this.#place.options, ...change } }, how)
  }
  /** Looks at a list in another way. */
  list(change: Partial<Listing>) {
    this.go({ listing: { ...this.#place.listing, ...change } }, 'replace')
  }
  start(): () => void {
    const back = () => {
      this.#place = readLocation(location.search)
    }
    addEventListener('popstate', back)
    return () => removeEventListener('popstate', back)
  }
}
