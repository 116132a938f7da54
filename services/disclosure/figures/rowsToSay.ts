import type { Group, Lattice, Members } from './lattice.ts'
import { type DisclosureRules, smallestRow } from './rules.ts'

/** Being in no cohort is no group of its own: its figures are those of all others. */
const mayBeSaid = (group: Group): boolean => group.by !== 'cohort' || group.cohort !== null

/**
 * Of which groups something new is said. A group keeps the figures it has until at least k of its residents changed,
 * so that no two moments show what became of fewer. Two groups that differ by fewer than k people are not both
 * spoken of. And where all parts of a whole but some are renewed, those left out must together have changed by k or
 * not at all, or subtraction would renew them: then the smallest part is left out as well.
 *
 * @param changedIn of how many residents of a group something changed since it was last spoken of; everybody, when
 *   it never was
 * @returns keys of groups, in the order of the lattice
 */
export function rowsToSay(
  { groups, wholes }: Lattice,
  changedIn: (members: Members) => number,
  rules: DisclosureRules,
): readonly string[] {
  const { k } = rules
  const changed = new Map([...groups.values()].map((members) => [members.key, changedIn(members)]))
  const said = new Map<string, Members>()
  for (const members of groups.values()) {
    const large = members.people.length >= smallestRow(rules)
    if (!large || !mayBeSaid(members.group) || changed.get(members.key)! < k) continue
    if ([...said.values()].every((other) => differBy(other, members, k))) said.set(members.key, members)
  }
  for (let settled = false; !settled; ) {
    settled = true
    for (const { whole, parts } of wholes) {
      const left = parts.filter((key) => !said.has(key)).reduce((sum, key) => sum + changed.get(key)!, 0)
      if (!said.has(whole) || left === 0 || left >= k) continue
      const [smallest] = parts
        .flatMap((key) => said.get(key) ?? [])
        .sort((a, b) => a.people.length - b.people.length)
      said.delete(smallest?.key ?? whole)
      settled = false
    }
  }
  return [...said.keys()]
}

/** Whether two groups are the same, or at least k people are in only one of them. */
function differBy(one: Members, other: Members, k: number): boolean {
  if (Math.abs(one.people.length - other.people.length) >= k) return true
  const ids = new Set(one.people.map(({ id }) => id))
  const shared = other.people.reduce((sum, { id }) => sum + (ids.has(id) ? 1 : 0), 0)
  const apart = one.people.length + other.people.length - 2 * shared
  return apart === 0 || apart >= k
}
