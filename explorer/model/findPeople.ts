import MiniSearch from 'minisearch'

/** Anything with a name to search for. */
export type Findable = {
  readonly id: string
  readonly label: string | null
  readonly area?: string | null | undefined
  readonly cohort?: string | null | undefined
}

/** A search over people, partners and places that forgives typing errors and missing accents. */
export function findPeople<T extends Findable>(
  nodes: readonly T[],
  atMost = 8,
): (text: string) => readonly T[] {
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const index = new MiniSearch<T>({
    fields: ['label', 'area', 'cohort'],
    processTerm: plain,
    searchOptions: {
      prefix: true,
      fuzzy: (term) => (term.length > 3 ? 0.25 : false),
      boost: { label: 4 },
      combineWith: 'AND',
    },
  })
  index.addAll([...byId.values()])
  return (text) =>
    index
      .search(text)
      .slice(0, atMost)
      .flatMap(({ id }) => byId.get(String(id)) ?? [])
}

/** Lower case, without accents: *Zoë* is found by *zoe*. */
const plain = (term: string) => term.toLocaleLowerCase('nl').normalize('NFD').replace(/\p{M}/gu, '')
