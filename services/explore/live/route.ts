import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import {
  erasedBy,
  isTombstone,
  type Neighbourhood,
  type Position,
  position,
  subjectsOf,
  tombstoneTypes,
} from '../../../events/index.ts'
import type { GraphStore } from '../../graph/index.ts'
import { streamed } from '../../http/index.ts'
import { isUnreadable } from '../../log/index.ts'
import { reading } from '../../roles/index.ts'
import { inNeighbourhood, type ReadContext } from '../context/index.ts'
import { createFeed } from './feed.ts'
import { liveData } from './schema.ts'

const knownUpTo = z.object({
  since: z.coerce
    .number()
    .int()
    .min(0)
    .optional()
    .describe(
      'Position of what the caller has seen, such as that of its picture: later changes are told at once.',
    ),
})
const lastEventId = z.object({
  'last-event-id': z.coerce.number().int().min(0).optional().catch(undefined),
})

/** More than this many missed events are told as "anything may have changed". */
const REPLAY_AT_MOST = 1_000

/** After this long a listener must reconnect and identify itself again: signing out ends listening as well. */
const ASKED_ANEW = 15 * 60_000

/** Adds the other ids of each person: a browser knows a person by one id, and an event may name another. */
async function underEveryId(
  graph: GraphStore,
  neighbourhood: Neighbourhood,
  subjects: readonly string[],
): Promise<readonly string[]> {
  try {
    const { idsOf } = await graph.aliases(neighbourhood)
    return subjects.flatMap(idsOf)
  } catch {
    // A browser hears that something changed even while the graph is away.
    return subjects
  }
}

/** Tells a browser, as server-sent events, what has just changed. */
export const liveRoutes: FastifyPluginAsyncZod = async (app) => {
  const open = new Set<() => void>()
  app.addHook('preClose', async () => {
    for (const close of open) close()
  })

  /** Subjects of the events since then; none, which is anybody, when there are too many to tell. */
  async function subjectsSince({ log, graph }: ReadContext, neighbourhood: Neighbourhood, after: Position) {
    const upTo = await graph.checkpoint(neighbourhood)
    if (upTo - after > REPLAY_AT_MOST) return { position: upTo, ids: [] }
    const subjects: string[] = []
    for await (const { entries } of log.read({ neighbourhood, after, upTo })) {
      for (const entry of entries) {
        if (!isUnreadable(entry) && entry.known)
          subjects.push(...subjectsOf(entry.type, entry.data).map(({ id }) => id))
      }
    }
    return { position: upTo, ids: [...new Set(await underEveryId(graph, neighbourhood, subjects))] }
  }

  /** Ids of the people erased since then. Their keys are gone at once, before the graph has come so far. */
  async function erasedSince({ log, graph }: ReadContext, neighbourhood: Neighbourhood, after: Position) {
    const erased: string[] = []
    for await (const { entries } of log.read({ neighbourhood, after, types: tombstoneTypes })) {
      for (const entry of entries) {
        if (!isUnreadable(entry) && entry.known && isTombstone(entry)) erased.push(erasedBy(entry).id)
      }
    }
    return underEveryId(graph, neighbourhood, erased)
  }

  app.get(
    '/live',
    {
      config: { access: reading, mask: 'by-handler' },
      schema: {
        tags: ['explore'],
        summary: 'Follow changes as server-sent events',
        description:
          'A `changed` event carries a position and the ids concerned. A `forgotten` event carries ids of erased people, whose data clients must drop at once. Start with `since`, resume with `Last-Event-ID`.',
        params: inNeighbourhood,
        querystring: knownUpTo,
        headers: lastEventId,
        response: { 200: streamed('Data of each event, as JSON.', { 'text/event-stream': liveData }) },
      },
    },
    async ({ params: { neighbourhood }, query, headers, raw, reader }, reply) => {
      const since = headers['last-event-id'] ?? query.since
      reply.hijack()
      const feed = createFeed(reply.raw)
      // A caller who may not know the hour is not told when something was recorded: there is no news for them.
      const { news, graph } = reader
      let telling = Promise.resolve()
      const stop = news?.onProjected(({ neighbourhood: where, position, subjects }) => {
        if (where !== neighbourhood) return
        // In order, since each waits for the graph.
        telling = telling.then(async () => feed.changed(position, await underEveryId(graph, where, subjects)))
      })
      const stopForgetting = news?.onForgotten((where, residents) => {
        if (where === neighbourhood) feed.forgotten(residents)
      })
      const close = () => {
        clearTimeout(enough)
        stop?.()
        stopForgetting?.()
        open.delete(close)
        feed.close()
      }
      const enough = setTimeout(close, ASKED_ANEW).unref()
      open.add(close)
      raw.on('close', close)
      if (news && since !== undefined)
        feed.forgotten(await erasedSince(reader, neighbourhood, position(since)))
      const reached = await graph.checkpoint(neighbourhood)
      if (news && since !== undefined && since < reached) {
        const { position: upTo, ids } = await subjectsSince(reader, neighbourhood, position(since))
        feed.changed(upTo, ids)
      } else {
        feed.changed(reached, [])
      }
    },
  )
}
