import { localMoment } from '../../../events/index.ts'
import type { ExportColumn } from '../context/index.ts'
import type { TieView } from './schema.ts'

/** The two ends are no column: every format has a place of its own for them. */
type Field = Exclude<keyof TieView, 'source' | 'target'>

/** Lenses that blur moments leave days and months, which are as they are. */
const localOf = (moment: string) => (moment.endsWith('Z') ? localMoment(Date.parse(moment)) : moment)

const columns = {
  kind: { name: 'kind', type: 'string', of: ({ kind }) => kind },
  formal: { name: 'formal', type: 'boolean', of: ({ formal }) => formal },
  weight: { name: 'weight', type: 'double', of: ({ weight }) => weight },
  contacts: { name: 'contacts', type: 'long', of: ({ contacts }) => contacts },
  firstAt: { name: 'first_at', type: 'string', of: ({ firstAt }) => localOf(firstAt) },
  lastAt: { name: 'last_at', type: 'string', of: ({ lastAt }) => lastAt && localOf(lastAt) },
  fading: { name: 'fading', type: 'boolean', of: ({ fading }) => fading },
} satisfies Record<Field, ExportColumn<TieView>>

/** The columns of a tie in a file, in order: a field without one does not compile. */
export const tieColumns: readonly ExportColumn<TieView>[] = Object.values(columns)
