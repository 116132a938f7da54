import MiniSearch from 'minisearch'
import type { Neighbourhood } from '../../../events/index.ts'
import type { SliceNode } from '../../slice/index.ts'
import { perContext, type Roster } from '../context/index.ts'

type Named = { readonly id: string; readonly label: string; readonly area: string }
type Index = {
  readonly search: MiniSearch<Named>
  readonly held: Map<string, Named>
  roster: Roster | undefined
}

/** The number of names that are indexed before other requests get a turn. */
const CHUNK = 500

/** Indexes of the names of neighbourhoods: each made with the first search, and kept up with who comes and is renamed. */
export const searchIn = perContext(({ rosterOf }) => {
  const kept = new Map<Neighbourhood, Promise<Index>>()

  async function indexOf(neighbourhood: Neighbourhood): Promise<Index> {
    const roster = await rosterOf(neighbourhood)
    const before = kept.get(neighbourhood)
    const made = (before ?? Promise.resolve(emptyIndex())).then((index) => keepUp(index, roster))
    kept.set(neighbourhood, made)
    // A failed index is not kept.
    made.catch(() => kept.delete(neighbourhood))
    return made
  }

  /**
   * Ids of who and what is called so, the likeliest first: typing errors and missing accents are forgiven.
   * @param mayBe of whom may be told.
   */
  return async (
    neighbourhood: Neighbourhood,
    text: string,
    atMost: number,
    mayBe: (id: string) => boolean,
  ): Promise<string[]> => {
    const { search } = await indexOf(neighbourhood)
    const found = search.search(text, { filter: ({ id }) => mayBe(String(id)) })
    return found.slice(0, atMost).map(({ id }) => String(id))
  }
})

const emptyIndex = (): Index => ({
  search: new MiniSearch<Named>({
    fields: ['label', 'area'],
    processTerm: plain,
    searchOptions: {
      prefix: true,
      fuzzy: (term) => (term.length > 3 ? 0.25 : false),
      boost: { label: 4 },
      combineWith: 'AND',
    },
  }),
  held: new Map(),
  roster: undefined,
})

/** Takes in who came or is called otherwise, and takes out who is called nothing any more. */
async function keepUp(index: Index, roster: Roster): Promise<Index> {
  if (index.roster === roster) return index
  const { search, held } = index
  const fresh: Named[] = []
  for (const node of roster.values()) {
    const [named, before] = [namedOf(node), held.get(node.id)]
    if (named?.label === before?.label && named?.area === before?.area) continue
    if (before) search.discard(node.id)
    held.delete(node.id)
    if (named) fresh.push(named)
  }
  for (const id of held.keys()) {
    if (roster.has(id)) continue
    search.discard(id)
    held.delete(id)
  }
  for (const named of fresh) held.set(named.id, named)
  await search.addAllAsync(fresh, { chunkSize: CHUNK })
  index.roster = roster
  return index
}

const namedOf = ({ id, name, reference, area }: SliceNode): Named | undefined => {
  const label = name ?? reference
  return label === null ? undefined : { id, label, area: area ?? '' }
}

/** Lower case, without accents: *Zoë* is found by *zoe*. */
const plain = (term: string) => term.toLocaleLowerCase('nl').normalize('NFD').replace(/\p{M}/gu, '')
