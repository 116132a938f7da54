/** How a list is looked at: what is searched, the order, and which of several lists. All of it is in the address. */
export type Listing = {
  readonly search: string
  /** The column; a minus in front turns the order round. */
  readonly sort: string
  readonly tab: string
}

export const plainListing: Listing = { search: '', sort: '', tab: '' }

const names = { search: 'q', sort: 'sort', tab: 'tab' } as const
const LONGEST = 200

export const readListing = (query: URLSearchParams): Listing => ({
  search: (query.get(names.search) ?? '').slice(0, LONGEST),
  sort: query.get(names.sort) ?? '',
  tab: query.get(names.tab) ?? '',
})

export function writeListing({ search, sort, tab }: Listing, query: URLSearchParams) {
  if (search) query.set(names.search, search)
  if (sort) query.set(names.sort, sort)
  if (tab) query.set(names.tab, tab)
}
