import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { dayOf, type Neighbourhood } from '../../../events/index.ts'
import { mayRecordIn, type RequestAccess } from '../../access/index.ts'
import { Problem } from '../../http/index.ts'
import { isUnreadable, type NeighbourhoodSummary } from '../../log/index.ts'
import { type LensName, lensFor } from '../../roles/index.ts'
import type { ExploreTools, ReadContext } from '../context/index.ts'
import { neighbourhoods } from './schema.ts'

const HUNDRED = 100

/**
 * The size and time span of a neighbourhood: a caller who sees no people cannot tell from it that one event was
 * added.
 */
function extentOf({ events, firstAt, lastAt, head }: NeighbourhoodSummary, lens: LensName) {
  const iso = (at: number) => new Date(at).toISOString()
  if (lens === 'named' || lens === 'acquainted') {
    return { events, firstAt: iso(firstAt), lastAt: iso(lastAt), head }
  }
  const month = (at: number) => `${dayOf(at).slice(0, 7)}-01`
  if (lens === 'pseudonymous') return { events, firstAt: month(firstAt), lastAt: month(lastAt), head }
  return {
    events: Math.floor(events / HUNDRED) * HUNDRED,
    firstAt: month(firstAt),
    lastAt: month(lastAt),
    head: 0,
  }
}

/** A new neighbourhood is nobody's: only a role for all of them covers it. */
const mayBegin = (principal: RequestAccess['principal']): boolean =>
  principal?.grants.some(({ role, neighbourhoods: where }) => role === 'kwartiermaker' && where === 'all') ??
  false

/** Which neighbourhoods there are. */
export const neighbourhoodRoutes: FastifyPluginAsyncZod<{ tools: ExploreTools }> = async (app, { tools }) => {
  const { log, demo, readerFor } = tools

  /**
   * The extent of a neighbourhood for the caller: research counts only what it may know of.
   * @returns undefined when it is not theirs, or was so for a research project that is over.
   */
  async function theirsOf({ principal, sightIn }: RequestAccess, summary: NeighbourhoodSummary) {
    const { neighbourhood } = summary
    const lens = lensFor(principal, neighbourhood)
    if (lens === undefined) return undefined
    try {
      const sight = await sightIn(neighbourhood)
      const reader = await readerFor(sight ?? {}, neighbourhood)
      const [known] = sight?.hears ? await reader.log.neighbourhoods() : [summary]
      return known && { summary: known, lens, reader }
    } catch (error) {
      if (error instanceof Problem && error.code === 'not-allowed') return undefined
      throw error
    }
  }

  /** The name last given to a neighbourhood; its id until it has one. */
  async function nameOf({ log, graph }: ReadContext, neighbourhood: Neighbourhood): Promise<string> {
    const retracted = await graph.retractions(neighbourhood)
    const query = { neighbourhood, types: ['neighbourhood-described'], backwards: true }
    for await (const { entries } of log.read(query)) {
      for (const entry of entries) {
        const counts = !isUnreadable(entry) && entry.known && !retracted.has(entry.position)
        if (counts && entry.type === 'neighbourhood-described') return entry.data.name
      }
    }
    return neighbourhood
  }

  app.get(
    '/neighbourhoods',
    {
      config: { access: 'signed-in' },
      schema: {
        tags: ['explore'],
        summary: 'List the neighbourhoods that the caller may see',
        response: { 200: neighbourhoods },
      },
    },
    async ({ access }) => {
      const views = (await log.neighbourhoods()).map(async (held) => {
        const theirs = await theirsOf(access, held)
        if (!theirs) return []
        const { summary, lens, reader } = theirs
        const { types, partner } = mayRecordIn(access.principal, summary.neighbourhood)
        const view = {
          id: summary.neighbourhood,
          name: await nameOf(reader, summary.neighbourhood),
          ...extentOf(summary, lens),
          lens,
          mayRecord: types === 'all' ? types : [...types],
          recordsFor: partner,
          demo: summary.neighbourhood === demo,
        }
        return [view]
      })
      return { neighbourhoods: (await Promise.all(views)).flat(), mayBegin: mayBegin(access.principal) }
    },
  )
}
