import type { CsvDialect } from '../../shared/csv.ts'
import { nodesCsv, tiesCsv } from './csv.ts'
import { cytoscape } from './cytoscape.ts'
import type { ExportedGraph } from './exportedGraph.ts'
import { gexf } from './gexf.ts'
import { graphml } from './graphml.ts'

/** The formats that hold a picture in one file. */
export const pictureFormats = { graphml, gexf, cytoscape } satisfies Record<
  string,
  (picture: ExportedGraph) => Iterable<string>
>

/** `fabric.csv` holds the ties, `fabric.nodes.csv` beside it the people and things. */
export const csvFiles = (
  path: string,
  picture: ExportedGraph,
  dialect?: CsvDialect,
): readonly (readonly [string, Iterable<string>])[] => [
  [path, tiesCsv(picture, dialect)],
  [`${path.replace(/\.csv$/i, '')}.nodes.csv`, nodesCsv(picture, dialect)],
]

export const exportFormats = ['jsonl', 'csv', 'graphml', 'gexf', 'cytoscape'] as const
export type ExportFormat = (typeof exportFormats)[number]
