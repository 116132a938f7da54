import { type ContactKind, contactKinds, type Slice } from '../slice/index.ts'
import { type GroupedBy, groupBy, groupings } from './grouping.ts'

export type PlaceNotVisited = {
  readonly place: string
  readonly by: GroupedBy
  readonly group: string
  /** The size of the group, of which nobody was seen there in the window. */
  readonly residents: number
}

const visited = contactKinds.indexOf('visited' satisfies ContactKind)
/** For a group smaller than this it says little that nobody came. */
const GROUP_OF = 10

/** Open places at which nobody of a group was seen in the window; the largest groups first. Visits are not ties. */
export function placesNotVisited(slice: Pick<Slice, 'nodes' | 'contacts'>): PlaceNotVisited[] {
  const { nodes, contacts } = slice
  const places = [...nodes.keys()].filter((node) => nodes[node]!.kind === 'place' && nodes[node]!.present)
  const seen = new Set<string>()
  const grouped = groupings.map((by) => groupBy(slice, by))
  for (let row = 0; row < contacts.length; row++) {
    if (contacts.kind[row] !== visited) continue
    const ends = [contacts.source[row]!, contacts.target[row]!]
    const place = ends.find((node) => nodes[node]!.kind === 'place')
    const person = ends.find((node) => nodes[node]!.kind !== 'place')
    if (place === undefined || person === undefined) continue
    for (const { by, of } of grouped) seen.add(`${place} ${by} ${of[person]}`)
  }
  return places
    .flatMap((place) =>
      grouped.flatMap(({ by, names, size }) =>
        names.flatMap((group, number) =>
          size[number]! < GROUP_OF || seen.has(`${place} ${by} ${number}`)
            ? []
            : [{ place: nodes[place]!.id, by, group, residents: size[number]! }],
        ),
      ),
    )
    .sort((a, b) => b.residents - a.residents)
}
