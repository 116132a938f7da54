import { type Position, position } from '../../events/index.ts'
import { type ContactKind, contactKinds, type Slice } from '../slice/index.ts'
import type { TieTable } from './ties.ts'

const visited = contactKinds.indexOf('visited' satisfies ContactKind)
const attended = contactKinds.indexOf('attended' satisfies ContactKind)

/**
 * Finds the events behind each tie: returns for a row of the table their positions in the log, in order and each once.
 * One pass over the slice serves all ties; for a few people `positionsBetween` is cheaper.
 */
export function eventsByTie(
  slice: Pick<Slice, 'nodes' | 'contacts' | 'bonds' | 'sessions'>,
  ties: TieTable,
): (tie: number) => Position[] {
  const { contacts, bonds } = slice
  const tieOf = new Map<number, number>()
  const keyOf = (a: number, b: number): number => Math.min(a, b) * ties.nodes + Math.max(a, b)
  for (let tie = 0; tie < ties.length; tie++) tieOf.set(keyOf(ties.source[tie]!, ties.target[tie]!), tie)
  const events = Array.from({ length: ties.length }, () => new Set<number>())
  const add = (a: number, b: number, at: number): void => {
    const tie = tieOf.get(keyOf(a, b))
    if (tie !== undefined) events[tie]!.add(at)
  }

  const sessions = slice.sessions.map((): { person: number; at: number }[] => [])
  for (let row = 0; row < contacts.length; row++) {
    const source = contacts.source[row]!
    const target = contacts.target[row]!
    const at = contacts.position[row]!
    if (contacts.kind[row] !== visited) add(source, target, at)
    if (!ties.coAttendance || contacts.kind[row] !== attended) continue
    const person = slice.nodes[source]!.kind === 'resident' ? source : target
    sessions[contacts.session[row]!]?.push({ person, at })
  }
  for (const session of sessions) {
    for (const one of session) for (const other of session) add(one.person, other.person, one.at)
  }
  for (let row = 0; row < bonds.length; row++)
    add(bonds.source[row]!, bonds.target[row]!, bonds.position[row]!)
  return (tie) => [...events[tie]!].sort((a, b) => a - b).map(position)
}
