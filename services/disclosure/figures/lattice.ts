import type { LifeStage } from '../../../events/index.ts'
import type { CountedPerson } from './person.ts'

/** The only groups that are ever asked about. `null` stands for those of whom it was not recorded. */
export type Group =
  | { readonly by: 'whole' }
  | { readonly by: 'area'; readonly area: string | null }
  | { readonly by: 'life-stage'; readonly lifeStage: LifeStage }
  | { readonly by: 'area-and-life-stage'; readonly area: string | null; readonly lifeStage: LifeStage }
  | { readonly by: 'cohort'; readonly cohort: string | null }

const groupKinds = ['whole', 'area', 'life-stage', 'area-and-life-stage', 'cohort'] as const

/** Names a group; two groups of one neighbourhood never share a key. */
export const keyOf = (group: Group): string =>
  JSON.stringify([
    group.by,
    'area' in group ? group.area : undefined,
    'lifeStage' in group ? group.lifeStage : undefined,
    'cohort' in group ? group.cohort : undefined,
  ])

/** The groups a person is in: one of each kind. */
export const groupsOf = ({ area, lifeStage, cohort }: CountedPerson): readonly Group[] => [
  { by: 'whole' },
  { by: 'area', area },
  { by: 'life-stage', lifeStage },
  { by: 'area-and-life-stage', area, lifeStage },
  { by: 'cohort', cohort },
]

/** The description of a person that the street knows, as a key: people with the same key are in the same groups. */
export const descriptionOf = ({ area, lifeStage, cohort }: CountedPerson): string =>
  [area === null ? '' : `=${area}`, lifeStage, cohort === null ? '' : `=${cohort}`].join('\u0000')

/** A group and who is in it. */
export type Members = {
  readonly key: string
  readonly group: Group
  readonly people: readonly CountedPerson[]
}

/** A group that others make up without overlap: who knows it and all but one of them, knows that one. */
type Whole = { readonly whole: string; readonly parts: readonly string[] }

export type Lattice = { readonly groups: ReadonlyMap<string, Members>; readonly wholes: readonly Whole[] }

/** All groups in which there is anybody, larger kinds first, each kind by name; and what makes up what. */
export function latticeOf(people: readonly CountedPerson[]): Lattice {
  const found = new Map<string, { key: string; group: Group; people: CountedPerson[] }>()
  // Many people share a description: the keys of their groups are made once.
  const byDescription = new Map<string, { people: CountedPerson[] }[]>()
  for (const person of people) {
    const description = descriptionOf(person)
    let groups = byDescription.get(description)
    if (!groups) {
      groups = groupsOf(person).map((group) => {
        const key = keyOf(group)
        const members = found.get(key) ?? { key, group, people: [] }
        found.set(key, members)
        return members
      })
      byDescription.set(description, groups)
    }
    for (const members of groups) members.people.push(person)
  }
  const order = (a: Members, b: Members) =>
    groupKinds.indexOf(a.group.by) - groupKinds.indexOf(b.group.by) || (a.key < b.key ? -1 : 1)
  const sorted = [...found.values()].sort(order)
  return { groups: new Map(sorted.map((members) => [members.key, members])), wholes: wholesOf(sorted) }
}

function wholesOf(groups: readonly Members[]): Whole[] {
  const of = <K extends Group['by']>(by: K) =>
    groups.flatMap(({ key, group }) =>
      group.by === by ? [{ key, group: group as Extract<Group, { by: K }> }] : [],
    )
  const keys = (parts: readonly { key: string }[]) => parts.map(({ key }) => key)
  const crossed = of('area-and-life-stage')
  return [
    ...of('whole').flatMap(({ key: whole }) =>
      (['area', 'life-stage', 'cohort'] as const).map((by) => ({ whole, parts: keys(of(by)) })),
    ),
    ...of('area').map(({ key: whole, group }) => ({
      whole,
      parts: keys(crossed.filter((part) => part.group.area === group.area)),
    })),
    ...of('life-stage').map(({ key: whole, group }) => ({
      whole,
      parts: keys(crossed.filter((part) => part.group.lifeStage === group.lifeStage)),
    })),
  ]
}
