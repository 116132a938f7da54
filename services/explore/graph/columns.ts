import type { ExportColumn } from '../context/index.ts'
import type { NodeView } from './schema.ts'

/** The attributes of a node in a file, in the order of its columns. */
export const nodeColumns: readonly ExportColumn<NodeView>[] = [
  { name: 'kind', type: 'string', of: ({ kind }) => kind },
  { name: 'label', type: 'string', of: ({ label }) => label },
  { name: 'level', type: 'string', of: ({ level }) => level },
  { name: 'area', type: 'string', of: ({ area }) => area },
  {
    name: 'life_stage',
    type: 'string',
    of: ({ kind, lifeStage }) => (kind === 'resident' ? lifeStage : null),
  },
  { name: 'cohort', type: 'string', of: ({ cohort }) => cohort },
  { name: 'tags', type: 'string', of: ({ tags }) => tags.join(';') || null },
  { name: 'connector', type: 'boolean', of: ({ connector }) => connector },
  { name: 'volunteer', type: 'boolean', of: ({ volunteer }) => volunteer },
]
