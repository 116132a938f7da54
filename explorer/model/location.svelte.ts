import { createContext } from 'svelte'
import { type Listing, plainListing } from './listing.ts'
import { type AppLocation, readLocation, type ScreenName, writeLocation } from './location.ts'
import type { PictureOptions } from './pictureOptions.ts'

/** No screens of the neighbourhood: what is shared there is the screen that was shown before. */
const asideScreens: ReadonlySet<ScreenName> = new Set(['more', 'begin', 'import', 'report', 'reach', 'admin'])

/** `replace` for steps that the back button should not walk through one by one. */
type HistoryEntry = 'push' | 'replace'

/** Where the user is. Everything in it is in the address, so that a link shows the same. */
export class LocationState {
  #current = $state.raw(readLocation(location.search))
  /** Where the user was before going to a screen about the others, such as *Meer*. */
  #before = $state.raw<AppLocation>(this.#current)

  get current(): AppLocation {
    return this.#current
  }
  get options(): PictureOptions {
    return this.#current.options
  }
  get listing(): Listing {
    return this.#current.listing
  }
  get selected(): string | undefined {
    return this.#current.selected
  }
  /** The last view of the neighbourhood itself. */
  get before(): AppLocation {
    return asideScreens.has(this.#before.view) ? { ...this.#before, view: 'fabric' } : this.#before
  }

  go(change: Partial<AppLocation>, entry: HistoryEntry = 'push') {
    // Another screen has a list of its own.
    const listing = change.view && change.view !== this.#current.view ? { listing: plainListing } : {}
    this.#current = { ...this.#current, ...listing, ...change }
    if (!asideScreens.has(this.#current.view)) this.#before = this.#current
    const address = location.pathname + writeLocation(this.#current)
    if (address === location.pathname + location.search) return
    if (entry === 'push') history.pushState(null, '', address)
    else history.replaceState(null, '', address)
  }
  /** Looks at the picture in another way. */
  setOptions(change: Partial<PictureOptions>, entry: HistoryEntry = 'replace') {
    this.go({ options: { ...this.#current.options, ...change } }, entry)
  }
  /** Looks at a list in another way. */
  setListing(change: Partial<Listing>) {
    this.go({ listing: { ...this.#current.listing, ...change } }, 'replace')
  }
  show(view: ScreenName) {
    this.go({ view })
  }
  select(id: string | undefined) {
    this.go({ selected: id }, id === undefined || this.selected ? 'replace' : 'push')
  }
  /** Opens the page of one person, partner, place or initiative. */
  openPage(id: string) {
    this.go({ view: 'subject', selected: id })
  }

  start(): () => void {
    const back = () => {
      this.#current = readLocation(location.search)
    }
    addEventListener('popstate', back)
    return () => removeEventListener('popstate', back)
  }
}

export const [useLocation, provideLocation] = createContext<LocationState>()
