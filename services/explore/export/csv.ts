import { csvTable } from '../../shared/csv.ts'
import { nodeColumns } from '../graph/index.ts'
import { tieColumns } from '../ties/index.ts'
import { type Picture, tiesOf } from './picture.ts'

/** Everyone and everything, those without ties as well. */
export const nodesCsv = (picture: Picture) =>
  csvTable(picture.nodes, [{ name: 'id', of: ({ id }) => id }, ...nodeColumns])

/** The ties: `source` and `target` are ids of the table of nodes. */
export const tiesCsv = (picture: Picture) =>
  csvTable(tiesOf(picture), [
    { name: 'source', of: ({ source }) => source },
    { name: 'target', of: ({ target }) => target },
    ...tieColumns,
  ])
