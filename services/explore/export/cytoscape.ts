import { nodeColumns } from '../graph/index.ts'
import { tieColumns } from '../ties/index.ts'
import { captionOf, type ExportedGraph, tiesOf } from './exportedGraph.ts'

type Data = Readonly<Record<string, string | number | boolean | null>>

function* elements(all: Iterable<Data>): Generator<string> {
  let separator = '\n'
  for (const data of all) {
    yield `${separator}${JSON.stringify({ data })}`
    separator = ',\n'
  }
}

const valuesOf = <T>(
  item: T,
  attributes: readonly { name: string; of: (item: T) => Data[string] | undefined }[],
) => Object.fromEntries(attributes.map(({ name, of }) => [name, of(item) ?? null]))

/** Cytoscape.js JSON, which Cytoscape desktop and networkx read as well. */
export function* cytoscape(picture: ExportedGraph): Generator<string> {
  const nodes = picture.nodes.map((node) => ({
    id: node.id,
    // networkx reads the node from here.
    value: node.id,
    name: node.label,
    ...valuesOf(node, nodeColumns),
  }))
  const ties = tiesOf(picture).map((tie, n) => ({
    id: `tie-${n}`,
    source: tie.source,
    target: tie.target,
    ...valuesOf(tie, tieColumns),
  }))
  yield `{"data":${JSON.stringify({ name: captionOf(picture) })},"directed":false,"multigraph":false,"elements":{"nodes":[`
  yield* elements(nodes)
  yield '],"edges":['
  yield* elements(ties)
  yield ']}}\n'
}
