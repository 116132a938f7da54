import { type CsvDialect, csvTable } from '../../shared/csv.ts'
import { nodeColumns } from '../graph/index.ts'
import { tieColumns } from '../ties/index.ts'
import { type ExportedGraph, tiesOf } from './exportedGraph.ts'

/** Everyone and everything, those without ties as well. */
export const nodesCsv = (picture: ExportedGraph, dialect?: CsvDialect) =>
  csvTable(picture.nodes, [{ name: 'id', of: ({ id }) => id }, ...nodeColumns], dialect)

/** The ties: `source` and `target` are ids of the table of nodes. */
export const tiesCsv = (picture: ExportedGraph, dialect?: CsvDialect) =>
  csvTable(
    tiesOf(picture),
    [
      { name: 'source', of: ({ source }) => source },
      { name: 'target', of: ({ target }) => target },
      ...tieColumns,
    ],
    dialect,
  )
