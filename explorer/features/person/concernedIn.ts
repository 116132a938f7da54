import type { Person } from '../../api/shapes.ts'

const isText = (value: unknown): value is string => typeof value === 'string'

/** Everybody and everything whose change may show in the details of somebody: those they know, and those a level rests on. */
export function concernedIn({ id, ego, ties, reason }: Person): readonly string[] {
  const inReason = Object.values(reason?.params ?? {})
    .flat()
    .filter(isText)
  return [id, ...ego.nodes.map((node) => node.id), ...ties.map((tie) => tie.with.id), ...inReason]
}
