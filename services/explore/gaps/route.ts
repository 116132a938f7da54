import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { uuid } from '../../../events/index.ts'
import { reading } from '../../access/index.ts'
import { Problem } from '../../http/index.ts'
import {
  type Change,
  coverageOf,
  introductionOutcomes,
  introductionSentence,
  programmeCover,
  tieChoices,
  UnknownSubject,
} from '../../measure/index.ts'
import { compareQuestion, comparisonOf } from '../compare/build.ts'
import { abortOnDisconnect } from '../context/abortOnDisconnect.ts'
import { answerHeader } from '../context/answerHeader.ts'
import { comparison, type GapsAnswer, gapParts, gaps, introductions, whatIf } from '../context/answers.ts'
import { inNeighbourhood, question } from '../context/parameters.ts'
import { maskFigures, maskGaps, maskIntroductions } from '../context/shown.ts'
import { introductionInput } from '../introductions/introductionInput.ts'

const change = z.union([
  z
    .strictObject({ remove: uuid })
    .describe('A person leaves, an initiative ends, a place closes, a partner goes.'),
  z.strictObject({ gather: z.array(uuid).min(2).max(50) }).describe('These people meet once.'),
])
const imagination = z.strictObject({ changes: z.array(change).min(1).max(50) })

const asked = question.extend({
  ties: z.enum(tieChoices).optional().describe('Which ties it is about. Default: informal.'),
})

const allParts = Object.keys(gapParts) as (keyof typeof gapParts)[]
const parts = z
  .string()
  .transform((text) => text.split(','))
  .pipe(z.array(z.enum(allParts)))
  .optional()
  .describe('Only these parts, separated by commas, and the names of whom they are about. Default: all.')

/** The parts that were asked for; of many people an answer with everybody in it is long. */
function only({ names, ...found }: GapsAnswer, asked: readonly string[]): GapsAnswer {
  const left = { ...found }
  for (const part of allParts) if (!asked.includes(part)) delete left[part]
  const ids = new Set(JSON.stringify(left).match(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g))
  return { ...left, names: Object.fromEntries(Object.entries(names).filter(([id]) => ids.has(id))) }
}

/** Where lines are missing, whom to bring together, what would change, and what did. */
export const adviceRoutes: FastifyPluginAsyncZod = async (app) => {
  const schema = (summary: string) => ({
    tags: ['explore'],
    summary,
    params: inNeighbourhood,
  })

  app.get(
    '/gaps',
    {
      config: { access: reading, shown: maskGaps },
      schema: {
        ...schema('Where lines are missing or thin'),
        querystring: asked.extend({ parts }),
        response: { 200: gaps },
      },
    },
    async ({ params: { neighbourhood }, query, raw, reader }) => {
      const { snapshots, workers, ledgerOf } = reader
      const snapshot = await snapshots.take(neighbourhood, query)
      const { slice, asOf, knownAt } = snapshot
      const { coAttendance = false, ties = 'informal' } = query
      const ledger = await ledgerOf(neighbourhood, asOf, knownAt)
      const found = {
        ...answerHeader(snapshot),
        ...(await workers.run('gaps', [slice, { coAttendance, ties }], abortOnDisconnect(raw))),
        needs: programmeCover(ledger.needs, ledger.skills),
        coverage: coverageOf(slice, ledger.populations),
        signals: ledger.signals,
      }
      return query.parts ? only(found, query.parts) : found
    },
  )

  app.get(
    '/introductions',
    {
      config: { access: reading, shown: maskIntroductions },
      schema: {
        ...schema('Whom to bring together this week, and why'),
        querystring: asked.extend({ most: z.coerce.number().int().min(1).max(10).optional() }),
        response: { 200: introductions },
      },
    },
    async ({ params: { neighbourhood }, query, raw, reader }) => {
      const { snapshots, workers, ledgerOf } = reader
      const snapshot = await snapshots.take(neighbourhood, query)
      const { slice, asOf, knownAt } = snapshot
      const { coAttendance = false, ties = 'informal', most = 5 } = query
      const ledger = await ledgerOf(neighbourhood, asOf, knownAt)
      const wishes = introductionInput(ledger, asOf)
      const found = await workers.run(
        'introductions',
        [slice, wishes, { most, coAttendance, ties }],
        abortOnDisconnect(raw),
      )
      const { names, ...rest } = answerHeader(snapshot)
      const made = ledger.introductions.flatMap(({ residents, madeAt }) =>
        madeAt === null ? [] : [{ residents, madeAt }],
      )
      return {
        ...rest,
        names,
        introductions: found.map((introduction) => ({
          ...introduction,
          sentence: introductionSentence(introduction, (id) => names[id] ?? id),
        })),
        outcomes: introductionOutcomes(await snapshots.widen(snapshot), made),
      }
    },
  )

  app.post(
    '/what-if',
    {
      config: { access: reading, shown: maskFigures },
      schema: {
        ...schema('What would change, without writing anything'),
        querystring: asked,
        body: imagination,
        response: { 200: whatIf },
      },
    },
    async ({ params: { neighbourhood }, query, body, raw, reader }) => {
      const snapshot = await reader.snapshots.take(neighbourhood, query)
      const { coAttendance = false, ties = 'informal' } = query
      const changes: readonly Change[] = body.changes
      try {
        const found = await reader.workers.run(
          'whatIf',
          [snapshot.slice, changes, { coAttendance, ties }],
          abortOnDisconnect(raw),
        )
        return { ...answerHeader(snapshot), ...found }
      } catch (error) {
        if (!(error instanceof UnknownSubject)) throw error
        throw new Problem('not-found', error.message, [{ pointer: '/changes', message: error.message }])
      }
    },
  )

  app.get(
    '/compare',
    {
      config: { access: reading, shown: maskFigures, alsoIn: 'other' },
      schema: {
        ...schema('Two moments, two neighbourhoods or two groups laid beside each other'),
        description:
          'With `since`: ties kept, formed and dissolved, and who moved from which level to which, with the events responsible. With `other`, or `group` and `otherGroup`: the share of each level, how ties are spread, and the ties within and between.',
        querystring: compareQuestion,
        response: { 200: comparison },
      },
    },
    async ({ params: { neighbourhood }, query, raw, reader }) => {
      const snapshot = await reader.snapshots.take(neighbourhood, query)
      return comparisonOf(reader, snapshot, query, abortOnDisconnect(raw))
    },
  )
}
