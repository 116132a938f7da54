import { introductionOutcomes, introductionSentence, type TieChoice } from '../../measure/index.ts'
import { answerHeader, type Question, type ReadContext, type Snapshot } from '../context/index.ts'
import { introductionInput } from './introductionInput.ts'
import type { IntroductionsAnswer } from './schema.ts'

type Asked = Pick<Question, 'coAttendance'> & {
  readonly ties?: TieChoice | undefined
  readonly most?: number | undefined
}

/** Pairs to bring together this week, and the outcomes of earlier introductions. */
export async function introductionsIn(
  { snapshots, workers, openCasesOf }: Pick<ReadContext, 'snapshots' | 'workers' | 'openCasesOf'>,
  snapshot: Snapshot,
  { coAttendance = false, ties = 'informal', most = 5 }: Asked,
  signal: AbortSignal,
): Promise<IntroductionsAnswer> {
  const { neighbourhood, slice, asOf, knownAt } = snapshot
  const cases = await openCasesOf(neighbourhood, asOf, knownAt)
  const input = introductionInput(cases, asOf)
  const found = await workers.run('introductions', [slice, input, { most, coAttendance, ties }], signal)
  const header = answerHeader(snapshot)
  const made = cases.introductions.flatMap(({ residents, madeAt }) =>
    madeAt === null ? [] : [{ residents, madeAt }],
  )
  return {
    ...header,
    introductions: found.map((introduction) => ({
      ...introduction,
      sentence: introductionSentence(introduction, (id) => header.names[id] ?? id),
    })),
    outcomes: introductionOutcomes(await snapshots.widen(snapshot), made),
  }
}
