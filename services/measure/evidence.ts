import { type Position, position } from '../../events/index.ts'
import { type ContactKind, contactKinds, type Slice } from '../slice/index.ts'
import type { TieTable } from './ties.ts'

const visited = contactKinds.indexOf('visited' satisfies ContactKind)
const attended = contactKinds.indexOf('attended' satisfies ContactKind)

type People = ReadonlySet<number>

/** The last contact that someone had. */
export type LastContact = { readonly with: string; readonly at: number; readonly position: Position }

/**
 * Finds the events behind the ties between the people of `a` and the people of `b`: contacts in the window, bonds in
 * force and, where co-attendance counts, sessions they shared. Returns their positions in the log, in order and each once.
 */
export function positionsBetween(
  slice: Pick<Slice, 'contacts' | 'bonds' | 'sessions'>,
  ties: Pick<TieTable, 'coAttendance'>,
  a: People,
  b: People,
): Position[] {
  const positions = new Set<number>()
  const across = (x: number, y: number): boolean => (a.has(x) && b.has(y)) || (a.has(y) && b.has(x))
  const { contacts, bonds } = slice
  for (let row = 0; row < contacts.length; row++) {
    if (contacts.kind[row] !== visited && across(contacts.source[row]!, contacts.target[row]!)) {
      positions.add(contacts.position[row]!)
    }
  }
  for (let row = 0; row < bonds.length; row++) {
    if (across(bonds.source[row]!, bonds.target[row]!)) positions.add(bonds.position[row]!)
  }
  if (ties.coAttendance) for (const at of sharedSessions(slice, across, a, b)) positions.add(at)
  return [...positions].sort((x, y) => x - y).map(position)
}

/** The positions of attendances of sessions at which someone of `a` and another of `b` were together. */
function* sharedSessions(
  { contacts, sessions }: Pick<Slice, 'contacts' | 'sessions'>,
  across: (x: number, y: number) => boolean,
  a: People,
  b: People,
): Iterable<number> {
  const came = sessions.map((): { person: number; position: number }[] => [])
  for (let row = 0; row < contacts.length; row++) {
    if (contacts.kind[row] !== attended) continue
    for (const person of [contacts.source[row]!, contacts.target[row]!]) {
      if (!a.has(person) && !b.has(person)) continue
      came[contacts.session[row]!]?.push({ person, position: contacts.position[row]! })
    }
  }
  for (const session of came) {
    const shared = session.filter((one) =>
      session.some((other) => other.person !== one.person && across(one.person, other.person)),
    )
    for (const one of shared) yield one.position
  }
}

/** The last contact of someone in a slice, also with a person who has left; `null` without one. Visits do not count. */
export function lastContactOf(
  { nodes, contacts }: Pick<Slice, 'nodes' | 'contacts'>,
  id: string,
): LastContact | null {
  for (let row = contacts.length - 1; row >= 0; row--) {
    if (contacts.kind[row] === visited) continue
    const source = nodes[contacts.source[row]!]!.id
    const target = nodes[contacts.target[row]!]!.id
    if (source !== id && target !== id) continue
    return {
      with: source === id ? target : source,
      at: contacts.at[row]!,
      position: position(contacts.position[row]!),
    }
  }
  return null
}
