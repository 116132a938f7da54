import type { ExportColumn } from '../context/index.ts'
import { nodeColumns } from '../graph/index.ts'
import { tieColumns } from '../ties/index.ts'
import { captionOf, type ExportedGraph, tiesOf } from './exportedGraph.ts'
import { xmlText } from './xml.ts'

const HEAD = `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://www.gexf.net/1.2draft" version="1.2">
`

const declared = <T>(attributes: readonly ExportColumn<T>[], owner: 'node' | 'edge') =>
  `    <attributes class="${owner}">\n${attributes
    .map(({ name, type }, n) => `      <attribute id="${n}" title="${name}" type="${type}"/>\n`)
    .join('')}    </attributes>\n`

const valuesOf = <T>(item: T, attributes: readonly ExportColumn<T>[]) => {
  const values = attributes.map(({ of }, n) => {
    const value = of(item)
    return value === null ? '' : `<attvalue for="${n}" value="${xmlText(value)}"/>`
  })
  return `<attvalues>${values.join('')}</attvalues>`
}

/** GEXF 1.2, the format of Gephi: older readers, such as the networkx of Debian, do not know 1.3. */
export function* gexf(picture: ExportedGraph): Generator<string> {
  // Label and weight have places of their own in this format.
  const nodeValues = nodeColumns.filter(({ name }) => name !== 'label')
  const tieValues = tieColumns.filter(({ name }) => name !== 'weight')
  yield HEAD
  yield `  <meta><creator>Weefsel</creator><description>${xmlText(captionOf(picture))}</description></meta>\n`
  yield '  <graph defaultedgetype="undirected" mode="static">\n'
  yield declared(nodeValues, 'node')
  yield declared(tieValues, 'edge')
  yield '    <nodes>\n'
  for (const node of picture.nodes) {
    yield `      <node id="${node.id}" label="${xmlText(node.label)}">${valuesOf(node, nodeValues)}</node>\n`
  }
  yield '    </nodes>\n    <edges>\n'
  for (const [n, tie] of tiesOf(picture).entries()) {
    const ends = `id="${n}" source="${tie.source}" target="${tie.target}" weight="${tie.weight}"`
    yield `      <edge ${ends}>${valuesOf(tie, tieValues)}</edge>\n`
  }
  yield '    </edges>\n  </graph>\n</gexf>\n'
}
