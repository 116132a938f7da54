import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { catalogueByChapter, chapterTitles, type Neighbourhood } from '../../../events/index.ts'
import { dataSchemaOf } from '../../../events/jsonSchema.ts'
import { isUnreadable } from '../../log/index.ts'
import type { ExploreTools } from '../tools.ts'

const neighbourhoodView = z.object({
  id: z.string(),
  name: z.string(),
  events: z.number(),
  firstAt: z.string(),
  lastAt: z.string(),
  head: z.number(),
  lens: z.literal('named'),
  /** Its people are made up. */
  demo: z.boolean(),
})

const label = z.object({ nl: z.string(), en: z.string() })
const definition = z.object({
  type: z.string(),
  chapter: z.string(),
  chapterLabel: label,
  version: z.number(),
  label,
  description: label,
  schema: z.record(z.string(), z.unknown()),
})

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
        response: { 200: z.object({ neighbourhoods: z.array(neighbourhoodView) }) },
      },
    },
    async () => ({
      neighbourhoods: await Promise.all(
        (await log.neighbourhoods()).map(async ({ neighbourhood, events, firstAt, lastAt, head }) => ({
          id: neighbourhood,
          name: await nameOf(neighbourhood),
          events,
          firstAt: new Date(firstAt).toISOString(),
          lastAt: new Date(lastAt).toISOString(),
          head,
          lens: 'named' as const,
          demo: neighbourhood === demo,
        })),
      ),
    }),
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
        response: { 200: z.object({ definitions: z.array(definition) }) },
      },
    },
    async () => ({ definitions }),
  )
}
