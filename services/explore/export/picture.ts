import type { NodeView, TieView } from '../graph/graphView.ts'

/** Who is there and who is tied to whom at a moment: the answer of `GET /graph`, as far as files hold it. */
export type Picture = {
  readonly neighbourhood: string
  readonly asOf: string
  readonly knownAt: number
  readonly window: string
  readonly nodes: readonly NodeView[]
  readonly ties: readonly TieView[]
}

/** A visit to a place is drawn but is no tie: files hold what the measures are taken over. */
export const tiesOf = ({ ties }: Picture) => ties.filter(({ kind }) => kind !== 'visit')

type Value = string | number | boolean
export type AttributeType = 'string' | 'boolean' | 'double' | 'long'
export type Attribute<T> = {
  readonly name: string
  readonly type: AttributeType
  readonly of: (item: T) => Value | null
}

/** What a file says of a node, in the order of its columns. */
export const nodeAttributes: readonly Attribute<NodeView>[] = [
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

/** What a file says of a tie. */
export const tieAttributes: readonly Attribute<TieView>[] = [
  { name: 'kind', type: 'string', of: ({ kind }) => kind },
  { name: 'formal', type: 'boolean', of: ({ formal }) => formal },
  { name: 'weight', type: 'double', of: ({ weight }) => weight },
  { name: 'contacts', type: 'long', of: ({ contacts }) => contacts },
  { name: 'first_at', type: 'string', of: ({ firstAt }) => firstAt },
  { name: 'last_at', type: 'string', of: ({ lastAt }) => lastAt },
  { name: 'fading', type: 'boolean', of: ({ fading }) => fading },
]

/** What the whole file says of itself. */
export const captionOf = ({ neighbourhood, asOf, knownAt, window }: Picture) =>
  `Weefsel, ${neighbourhood}: in the recorded contacts, as of ${asOf}, known at position ${knownAt}, window ${window}`
