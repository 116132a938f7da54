import { uuidsIn } from '../../../events/index.ts'
import { coverageOf, programmeCover, type TieChoice } from '../../measure/index.ts'
import { answerHeader, type Question, type ReadContext, type Snapshot } from '../context/index.ts'
import { type GapPart, type GapsAnswer, gapParts } from './schema.ts'

export const allParts = Object.keys(gapParts) as GapPart[]

type Asked = Pick<Question, 'coAttendance'> & {
  readonly ties?: TieChoice | undefined
  readonly parts?: readonly GapPart[] | undefined
}

/** Where lines are missing or thin, and what was asked for that nothing answers. */
export async function gapsIn(
  { workers, openCasesOf }: Pick<ReadContext, 'workers' | 'openCasesOf'>,
  snapshot: Snapshot,
  { coAttendance = false, ties = 'informal', parts = allParts }: Asked,
  signal: AbortSignal,
): Promise<GapsAnswer> {
  const { neighbourhood, slice, asOf, knownAt } = snapshot
  const cases = await openCasesOf(neighbourhood, asOf, knownAt)
  const found = {
    ...answerHeader(snapshot),
    ...(await workers.run('gaps', [slice, { coAttendance, ties }], signal)),
    needs: programmeCover(cases.needs, cases.skills),
    coverage: coverageOf(slice, cases.populations),
    signals: cases.signals,
  }
  return parts === allParts ? found : only(found, parts)
}

/** The parts that were asked for; of many people an answer with everybody in it is long. */
function only({ names, ...found }: GapsAnswer, parts: readonly GapPart[]): GapsAnswer {
  const left = { ...found }
  for (const part of allParts) if (!parts.includes(part)) delete left[part]
  const ids = new Set(uuidsIn(JSON.stringify(left)))
  return { ...left, names: Object.fromEntries(Object.entries(names).filter(([id]) => ids.has(id))) }
}
