import MiniSearch from 'minisearch'
import type { GraphNode } from '../api/shapes.ts'

/** A search over people, partners and places that forgives typing errors and missing accents. */
export function findPeople(nodes: readonly GraphNode[], atMost = 8): (text: string) => readonly GraphNode[] {
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const index = new MiniSearch<GraphNode>({
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
