import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { catalogueByChapter, chapterTitles, dayOf, type Neighbourhood } from '../../../events/index.ts'
import { dataSchemaOf } from '../../../events/jsonSchema.ts'
import { type LensName, lensFor, mayRecordIn } from '../../access/index.ts'
import { isUnreadable, type NeighbourhoodSummary } from '../../log/index.ts'
import { catalogueAnswer, neighbourhoods } from '../answers/index.ts'
import type { ExploreTools } from '../tools.ts'

const HUNDRED = 100

/** How much there is and from when to when: whoever sees no people cannot tell from it that one event was added. */
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

/** Which neighbourhoods there are, and which events can be recorded in them. */
export const neighbourhoodRoutes: FastifyPluginAsyncZod<{ tools: ExploreTools }> = async (app, { tools }) => {
  const { log, graph, demo } = tools

  /** The name last given to a neighbourhood; its id until it has one. */
  async function nameOf(neighbourhood: Neighbourhood): Promise<string> {
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
        summary: 'The neighbourhoods you may see',
        response: { 200: neighbourhoods },
      },
    },
    async ({ access: { principal } }) => {
      const theirs = (await log.neighbourhoods()).flatMap((summary) => {
        const lens = lensFor(principal, summary.neighbourhood)
        return lens ? [{ summary, lens }] : []
      })
      const views = theirs.map(async ({ summary, lens }) => {
        const { types, partner } = mayRecordIn(principal, summary.neighbourhood)
        return {
          id: summary.neighbourhood,
          name: await nameOf(summary.neighbourhood),
          ...extentOf(summary, lens),
          lens,
          mayRecord: types === 'all' ? types : [...types],
          recordsFor: partner,
          demo: summary.neighbourhood === demo,
        }
      })
      return { neighbourhoods: await Promise.all(views) }
    },
  )

  const definitions = catalogueByChapter.flatMap(({ chapter, definitions }) =>
    definitions.map(({ type, version, label, description }) => ({
      type,
      chapter,
      chapterLabel: chapterTitles[chapter],
      version,
      label,
      description,
      schema: dataSchemaOf(type),
    })),
  )
  app.get(
    '/catalogue',
    {
      config: { access: 'public' },
      schema: {
        tags: ['events'],
        summary: 'Every type of event, in words and as JSON Schema',
        response: { 200: catalogueAnswer },
      },
    },
    async () => ({ definitions }),
  )
}
