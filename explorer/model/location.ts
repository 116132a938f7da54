import { isLevel, type Level } from '../api/shapes.ts'
import { isDay } from './days.ts'
import { type Listing, readListing, writeListing } from './listing.ts'
import { type PictureOptions, readPictureOptions, writePictureOptions } from './pictureOptions.ts'

/** The screens of the menu. */
export const menuScreens = ['today', 'fabric', 'people', 'places', 'more'] as const
/** Screens that are reached from one of those. */
const innerScreens = ['subject', 'needs', 'doubles', 'begin', 'import', 'report', 'reach', 'admin'] as const
const allScreens = [...menuScreens, ...innerScreens]
export type ScreenName = (typeof allScreens)[number]

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
    view: allScreens.find((view) => view === query.get('view')) ?? 'fabric',
    neighbourhood: query.get('n') ?? undefined,
    asOf: isDay(asOf) ? asOf : undefined,
    window: windows.find((window) => window === query.get('window')) ?? '180d',
    selected: query.get('selected') ?? undefined,
    level: isLevel(level) ? level : undefined,
    options: readPictureOptions(query),
    listing: readListing(query),
  }
}

/** The query string of a location; usual values are left out, so that an address stays short. */
export function writeLocation(location: AppLocation): string {
  const query = new URLSearchParams()
  if (location.neighbourhood) query.set('n', location.neighbourhood)
  if (location.view !== 'fabric') query.set('view', location.view)
  if (location.asOf) query.set('asOf', location.asOf)
  if (location.window !== '180d') query.set('window', location.window)
  if (location.level) query.set('level', location.level)
  if (location.selected) query.set('selected', location.selected)
  writePictureOptions(location.options, query)
  writeListing(location.listing, query)
  const text = query.toString()
  return text && `?${text}`
}
