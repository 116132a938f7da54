import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { catalogueByChapter, chapterTitles } from '../../../events/index.ts'
import { dataSchemaOf } from '../../../events/jsonSchema.ts'
import { catalogueAnswer } from './schema.ts'

/** Which events can be recorded. */
export const catalogueRoutes: FastifyPluginAsyncZod = async (app) => {
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
        summary: 'List event types with labels and JSON Schema',
        response: { 200: catalogueAnswer },
      },
    },
    async () => ({ definitions }),
  )
}
