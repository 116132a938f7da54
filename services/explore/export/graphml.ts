import type { ExportColumn } from '../context/index.ts'
import { nodeColumns } from '../graph/index.ts'
import { tieColumns } from '../ties/index.ts'
import { captionOf, type ExportedGraph, tiesOf } from './exportedGraph.ts'
import { xmlText } from './xml.ts'

const HEAD = `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
`

type Keyed<T> = ExportColumn<T> & { readonly key: string }
const keyed = <T>(attributes: readonly ExportColumn<T>[], prefix: string): Keyed<T>[] =>
  attributes.map((attribute, n) => ({ ...attribute, key: `${prefix}${n}` }))

const keyLines = <T>(attributes: readonly Keyed<T>[], owner: 'node' | 'edge') =>
  attributes
    .map(
      ({ key, name, type }) =>
        `  <key id="${key}" for="${owner}" attr.name="${name}" attr.type="${type}"/>\n`,
    )
    .join('')

const dataOf = <T>(item: T, attributes: readonly Keyed<T>[]) =>
  attributes
    .map(({ key, of }) => {
      const value = of(item)
      return value === null ? '' : `<data key="${key}">${xmlText(value)}</data>`
    })
    .join('')

/** GraphML, as Gephi, igraph, networkx and yEd read it; undirected, with everyone who has no ties. */
export function* graphml(picture: ExportedGraph): Generator<string> {
  const nodeKeys = keyed(nodeColumns, 'n')
  const tieKeys = keyed(tieColumns, 'e')
  yield HEAD
  yield `  <desc>${xmlText(captionOf(picture))}</desc>\n`
  yield keyLines(nodeKeys, 'node')
  yield keyLines(tieKeys, 'edge')
  yield `  <graph id="${xmlText(picture.neighbourhood)}" edgedefault="undirected">\n`
  for (const node of picture.nodes) yield `    <node id="${node.id}">${dataOf(node, nodeKeys)}</node>\n`
  for (const tie of tiesOf(picture)) {
    yield `    <edge source="${tie.source}" target="${tie.target}">${dataOf(tie, tieKeys)}</edge>\n`
  }
  yield '  </graph>\n</graphml>\n'
}
