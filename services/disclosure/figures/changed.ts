import { type CountedPerson, sameState } from './person.ts'

/**
 * Of how many residents something that is counted changed between two moments of a group: they came, went, or stand
 * elsewhere.
 */
export function changedBetween(before: readonly CountedPerson[], now: readonly CountedPerson[]): number {
  const known = new Map(before.map((person) => [person.id, person]))
  let changed = 0
  for (const person of now) {
    const earlier = known.get(person.id)
    if (!earlier || !sameState(earlier, person)) changed++
    known.delete(person.id)
  }
  return changed + known.size
}
