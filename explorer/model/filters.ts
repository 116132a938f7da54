import type { GraphNode } from '../api/shapes.ts'
import { compareText } from '../platform/compareText.ts'
import { otherEnd, type Picture } from './picture.ts'
import { type FilterName, type Filters, filterNames } from './pictureOptions.ts'

/** The people with a line to an organisation, or to somebody who works for it. */
function knowing(picture: Picture, organisation: string): ReadonlySet<string> {
  const ends = (id: string) => (picture.tiesOf.get(id) ?? []).map((tie) => otherEnd(tie, id))
  const staff = ends(organisation).filter((id) => picture.byId.get(id)?.kind === 'professional')
  return new Set([organisation, ...staff].flatMap(ends))
}

/** @returns says of a resident whether they fit; undefined when nothing was asked. */
export function fits(picture: Picture, filters: Filters): ((node: GraphNode) => boolean) | undefined {
  const { area, lifeStage, cohort, tag, partner, initiative } = filters
  if (filterNames.every((name) => filters[name] === undefined)) return undefined
  const known = [partner, initiative].filter((id) => id !== undefined).map((id) => knowing(picture, id))
  return (node) =>
    (area === undefined || (node.area ?? '') === area) &&
    (lifeStage === undefined || (node.lifeStage ?? 'unknown') === lifeStage) &&
    (cohort === undefined || (node.cohort ?? '') === cohort) &&
    (tag === undefined || node.tags.includes(tag)) &&
    known.every((people) => people.has(node.id))
}

/** The values to choose from, by filter; a filter without values is left out. */
export function choicesOf(picture: Picture): ReadonlyMap<FilterName, readonly string[]> {
  const { residents, others } = picture
  const values = (of: (node: GraphNode) => readonly string[]) => [...new Set(residents.flatMap(of))].sort()
  const named = (kind: GraphNode['kind']) =>
    others
      .filter((node) => node.kind === kind)
      .sort((a, b) => compareText(a.label ?? '', b.label ?? ''))
      .map(({ id }) => id)
  const stages = ['child', 'youth', 'adult', 'older', 'unknown']
  const present = new Set(values(({ lifeStage }) => [lifeStage ?? 'unknown']))
  const all: readonly (readonly [FilterName, readonly string[]])[] = [
    ['area', values(({ area }) => [area ?? ''])],
    ['lifeStage', stages.filter((stage) => present.has(stage))],
    ['cohort', values(({ cohort }) => (cohort ? [cohort] : []))],
    ['tag', values(({ tags }) => tags)],
    ['partner', named('partner')],
    ['initiative', named('initiative')],
  ]
  return new Map(all.filter(([, choices]) => choices.length > 0))
}
