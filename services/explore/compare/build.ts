import type { z } from 'zod'
import { type Neighbourhood, START } from '../../../events/index.ts'
import { Problem } from '../../http/index.ts'
import type { GroupedBy } from '../../measure/index.ts'
import { answerHeader, type Question, type ReadContext, type Snapshot } from '../context/index.ts'
import type { compareQuestion } from './question.ts'
import type { ComparisonAnswer } from './schema.ts'

type Asked = Question & Omit<z.output<typeof compareQuestion>, keyof Question>

type Sides =
  | { readonly of: 'moments'; readonly since: number }
  | { readonly of: 'neighbourhoods'; readonly other: Neighbourhood }
  | { readonly of: 'groups'; readonly by: GroupedBy; readonly groups: readonly [string, string] }

const refuse = (field: string, message: string): never => {
  throw new Problem('invalid-parameters', message, [{ pointer: `/${field}`, message }])
}

function sidesOf({ since, other, by, group, otherGroup }: Asked): Sides {
  const groups = group !== undefined || otherGroup !== undefined || by !== undefined
  if ([since !== undefined, other !== undefined, groups].filter(Boolean).length !== 1) {
    return refuse(
      'since',
      'expected one of since (a moment), other (a neighbourhood), or group and otherGroup',
    )
  }
  if (since !== undefined) return { of: 'moments', since }
  if (other !== undefined) return { of: 'neighbourhoods', other }
  if (group === undefined) return refuse('group', 'expected the group that otherGroup is laid beside')
  if (otherGroup === undefined) return refuse('otherGroup', 'expected the group that group is laid beside')
  if (group === otherGroup) return refuse('otherGroup', 'expected another group than group')
  return { of: 'groups', by: by ?? 'cohort', groups: [group, otherGroup] }
}

/**
 * Two moments, two neighbourhoods or two groups, laid beside each other. Names are told of two moments only: the
 * others are figures.
 * @throws {Problem} when it is not clear what is compared, or nothing is recorded in the other neighbourhood.
 */
export async function comparisonOf(
  { snapshots, workers, of }: Pick<ReadContext, 'snapshots' | 'workers' | 'of'>,
  snapshot: Snapshot,
  asked: Asked,
  signal?: AbortSignal,
): Promise<ComparisonAnswer> {
  const { neighbourhood, asOf, slice } = snapshot
  const { coAttendance = false, ties = 'informal' } = asked
  const how = { coAttendance, ties }
  const sides = sidesOf(asked)
  const head = answerHeader(snapshot)
  const figures = { ...head, names: {} }
  const same = { knownAt: asked.knownAt, window: asked.window, coAttendance }
  switch (sides.of) {
    case 'moments': {
      if (sides.since >= asOf) return refuse('since', 'expected a moment before asOf')
      const earlier = await snapshots.take(neighbourhood, { ...same, asOf: sides.since })
      const found = await workers.run('compareMoments', [earlier.slice, slice, how], signal)
      return { ...head, compared: sides.of, since: new Date(earlier.asOf).toISOString(), ...found }
    }
    case 'neighbourhoods': {
      const { other } = sides
      const elsewhere = await of(other)
      if ((await elsewhere.log.head(other)) === START) {
        const message = `nothing is recorded in a neighbourhood called "${other}"`
        throw new Problem('not-found', message, [{ pointer: '/other', message }])
      }
      const there = await elsewhere.snapshots.take(other, { ...same, asOf })
      const {
        overviews: [ours, theirs],
        ...found
      } = await workers.run('compareNeighbourhoods', [slice, there.slice, how], signal)
      const its = [
        { neighbourhood, ...ours },
        { neighbourhood: other, ...theirs },
      ]
      return { ...figures, compared: sides.of, ...found, figures: its }
    }
    case 'groups': {
      const found = await workers.run('compareGroups', [slice, sides.by, sides.groups, how], signal)
      return { ...figures, compared: sides.of, ...found }
    }
    default:
      return sides satisfies never
  }
}
