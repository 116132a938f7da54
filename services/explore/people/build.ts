import { isoOf, type Neighbourhood, type Position, START } from '../../../events/index.ts'
import { type ContactKind, contactKinds, type Slice, type SliceNode } from '../../slice/index.ts'
import { labelOf, perContext, type ReadContext } from '../context/index.ts'
import type { PeopleAnswer } from './schema.ts'

const ALWAYS = Number.POSITIVE_INFINITY
const visited = contactKinds.indexOf('visited' satisfies ContactKind)

type Kept = { readonly knownAt: Position; readonly answer: Promise<PeopleAnswer> }

/** Everybody and everything that an event can name today; computed once for each position of the log. */
export const peopleIn = perContext(({ graph }: ReadContext) => {
  const kept = new Map<Neighbourhood, Kept>()
  return async (neighbourhood: Neighbourhood): Promise<PeopleAnswer> => {
    const knownAt = await graph.checkpoint(neighbourhood)
    const before = kept.get(neighbourhood)
    if (before?.knownAt === knownAt) return before.answer
    const slice = graph.slice(neighbourhood, { from: -ALWAYS, to: ALWAYS, knownAt })
    const answer = slice.then(peopleOf)
    kept.set(neighbourhood, { knownAt, answer })
    // A failed answer is not kept.
    answer.catch(() => kept.get(neighbourhood)?.answer === answer && kept.delete(neighbourhood))
    return answer
  }
})

function peopleOf(slice: Slice): PeopleAnswer {
  const last = lastContacts(slice)
  return {
    people: slice.nodes.flatMap((node, index) => {
      const { id, kind, area, lifeStage, cohort } = node
      if (node.forgotten) return []
      const at = last[index]!
      const lastMet = Number.isFinite(at) ? isoOf(at) : null
      return [
        { id, kind, label: labelOf(node), area, lifeStage, cohort, presence: presenceOf(node), lastMet },
      ]
    }),
  }
}

/** Nothing has said yet of somebody who is expected that they are here. */
const presenceOf = ({ present, presencePosition }: SliceNode) =>
  present ? 'here' : presencePosition === START ? 'expected' : 'left'

function lastContacts({ nodes, contacts }: Slice): Float64Array {
  const last = new Float64Array(nodes.length).fill(Number.NEGATIVE_INFINITY)
  for (let row = 0; row < contacts.length; row++) {
    if (contacts.kind[row] === visited) continue
    // Rows are sorted by time.
    last[contacts.source[row]!] = contacts.at[row]!
    last[contacts.target[row]!] = contacts.at[row]!
  }
  return last
}
