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
  UnknownSubject,
} from '../../measure/index.ts'
import { moment } from '../moments.ts'
import { inNeighbourhood, question } from '../parameters.ts'
import { labelOf } from '../roster.ts'
import { shownFigures, shownGaps, shownIntroductions } from '../shown/index.ts'
import type { Snapshot } from '../snapshot.ts'
import type { ExploreTools } from '../tools.ts'
import { whenGone } from '../whenGone.ts'
import { wishesOf } from '../wishes.ts'

const change = z.union([
  z
    .strictObject({ remove: uuid })
    .describe('A person leaves, an initiative ends, a place closes, a partner goes.'),
  z.strictObject({ gather: z.array(uuid).min(2).max(50) }).describe('These people meet once.'),
])
const imagination = z.strictObject({ changes: z.array(change).min(1).max(50) })

const answer = z.looseObject({
  neighbourhood: z.string(),
  asOf: z.string(),
  names: z.record(z.string(), z.string()),
})

/** Where lines are missing, whom to bring together, what would change, and what did. */
export const adviceRoutes: FastifyPluginAsyncZod<{ tools: ExploreTools }> = async (app, { tools }) => {
  const { snapshots, measurer, ledgerOf } = tools

  const schema = (summary: string) => ({
    tags: ['explore'],
    summary,
    params: inNeighbourhood,
    response: { 200: answer },
  })

  /** What every answer begins with; `names` are those of everyone in the slice. */
  const about = ({ neighbourhood, asOf, knownAt, window, slice }: Snapshot) => ({
    neighbourhood,
    asOf: new Date(asOf).toISOString(),
    knownAt,
    window: window.text,
    names: Object.fromEntries(slice.nodes.map((node) => [node.id, labelOf(node)])),
  })

  app.get(
    '/gaps',
    {
      config: { access: reading, shown: shownGaps },
      schema: { ...schema('Where lines are missing or thin'), querystring: question },
    },
    async ({ params: { neighbourhood }, query, raw }) => {
      const snapshot = await snapshots.take(neighbourhood, query)
      const { slice, asOf, knownAt } = snapshot
      const { coAttendance = false } = query
      const ledger = await ledgerOf(neighbourhood, asOf, knownAt)
      return {
        ...about(snapshot),
        ...(await measurer.run('gaps', [slice, { coAttendance }], whenGone(raw))),
        needs: programmeCover(ledger.needs, ledger.skills),
        coverage: coverageOf(slice, ledger.populations),
        signals: ledger.signals,
      }
    },
  )

  app.get(
    '/introductions',
    {
      config: { access: reading, shown: shownIntroductions },
      schema: {
        ...schema('Whom to bring together this week, and why'),
        querystring: question.extend({ most: z.coerce.number().int().min(1).max(10).optional() }),
      },
    },
    async ({ params: { neighbourhood }, query, raw }) => {
      const snapshot = await snapshots.take(neighbourhood, query)
      const { slice, asOf, knownAt } = snapshot
      const { coAttendance = false, most = 5 } = query
      const ledger = await ledgerOf(neighbourhood, asOf, knownAt)
      const wishes = wishesOf(ledger, asOf)
      const found = await measurer.run(
        'introductions',
        [slice, wishes, { most, coAttendance }],
        whenGone(raw),
      )
      const { names, ...rest } = about(snapshot)
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
      config: { access: reading, shown: shownFigures },
      schema: {
        ...schema('What would change, without writing anything'),
        querystring: question,
        body: imagination,
      },
    },
    async ({ params: { neighbourhood }, query, body, raw }) => {
      const snapshot = await snapshots.take(neighbourhood, query)
      const { coAttendance = false } = query
      const changes: readonly Change[] = body.changes
      try {
        const found = await measurer.run('whatIf', [snapshot.slice, changes, { coAttendance }], whenGone(raw))
        return { ...about(snapshot), ...found }
      } catch (error) {
        if (!(error instanceof UnknownSubject)) throw error
        throw new Problem('not-found', error.message, [{ pointer: '/changes', message: error.message }])
      }
    },
  )

  app.get(
    '/compare',
    {
      config: { access: reading, shown: shownFigures, alsoIn: 'other' },
      schema: {
        ...schema('What changed between two moments, or how two neighbourhoods stand'),
        querystring: question.extend({
          since: moment
            .optional()
            .describe('The earlier moment: ties kept, formed, dissolved, levels moved.'),
          other: inNeighbourhood.shape.neighbourhood
            .optional()
            .describe('Another neighbourhood at the same moment.'),
        }),
      },
    },
    async ({ params: { neighbourhood }, query, raw }) => {
      const { since, other, ...asked } = query
      const { coAttendance = false } = query
      if ((since === undefined) === (other === undefined)) {
        const message = 'expected either since, a moment, or other, a neighbourhood'
        throw new Problem('invalid-parameters', message, [{ pointer: '/since', message }])
      }
      const snapshot = await snapshots.take(neighbourhood, asked)
      if (other !== undefined) {
        const there = await snapshots.take(other, asked)
        const figures = async (of: Snapshot) => {
          const { network, groups } = await tools.reports(of, { coAttendance }, whenGone(raw))
          return { neighbourhood: of.neighbourhood, network, groups }
        }
        return { ...about(snapshot), names: {}, figures: [await figures(snapshot), await figures(there)] }
      }
      const earlier = await snapshots.take(neighbourhood, { ...asked, asOf: since })
      const given = [earlier.slice, snapshot.slice, { coAttendance }] as const
      const comparison = await measurer.run('compareMoments', [...given], whenGone(raw))
      return { ...about(snapshot), since: new Date(earlier.asOf).toISOString(), ...comparison }
    },
  )
}
