import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { dayOf, uuid } from '../../../events/index.ts'
import { reading } from '../../access/index.ts'
import { Problem } from '../../http/index.ts'
import { graphView, residentView, timeline } from '../context/answers.ts'
import { drawing, inNeighbourhood, narrowing, question } from '../context/parameters.ts'
import { asItIs, maskGraph, maskResident } from '../context/shown.ts'
import { residentViewOf } from '../resident/build.ts'
import { narrow } from './narrow.ts'

const NOBODY = 'nobody and nothing of this id is in the neighbourhood at this moment'
const DAY = 86_400_000
const steps = { day: DAY, week: 7 * DAY }
// A Monday. Days here begin at 22:00 UTC, which is midnight in Amsterdam in summer: no whole day, winter or summer,
// is then counted with the day before it.
const ORIGIN = Date.UTC(2000, 0, 2, 22)
const SUMMER_TIME = 2 * 3_600_000

/** The picture of a moment, one person in it, and when things happened. */
export const graphRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get(
    '/graph',
    {
      config: { access: reading, shown: maskGraph },
      schema: {
        tags: ['explore'],
        summary: 'Who connects to whom at a moment',
        params: inNeighbourhood,
        querystring: question.extend({ ...narrowing.shape, ...drawing.shape }),
        response: { 200: graphView },
      },
    },
    async ({ params, query, reader: { snapshots, viewGraph } }) => {
      const snapshot = await snapshots.take(params.neighbourhood, query)
      return narrow(await viewGraph(snapshot, query), query)
    },
  )

  app.get(
    '/residents/:id',
    {
      config: { access: reading, shown: maskResident },
      schema: {
        tags: ['explore'],
        summary: 'One resident, partner, initiative or place: level and why, ties and history',
        params: inNeighbourhood.extend({ id: uuid }),
        querystring: question,
        response: { 200: residentView },
      },
    },
    async ({ params, query, reader }) => {
      const snapshot = await reader.snapshots.take(params.neighbourhood, query)
      const found = await residentViewOf(reader, snapshot, params.id)
      if (!found) throw new Problem('not-found', NOBODY, [{ pointer: '/id', message: NOBODY }])
      return found
    },
  )

  app.get(
    '/timeline',
    {
      config: { access: reading, shown: asItIs },
      schema: {
        tags: ['explore'],
        summary: 'How many events happened in each stretch of time',
        params: inNeighbourhood,
        querystring: z.strictObject({ step: z.enum(['day', 'week']).default('week') }),
        response: { 200: timeline },
      },
    },
    async ({ params: { neighbourhood }, query: { step }, reader: { graph } }) => {
      const knownAt = await graph.checkpoint(neighbourhood)
      const bins = await graph.timeline(neighbourhood, { step: steps[step], origin: ORIGIN }, knownAt)
      return { step, bins: bins.map(({ start, events }) => ({ start: dayOf(start + SUMMER_TIME), events })) }
    },
  )
}
