import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { neighbourhoodName, uuid } from '../../events/index.ts'
import { Problem, problemResponse, streamed, text } from '../http/index.ts'
import { working } from '../roles/index.ts'
import { filePage, pageSecurity } from './page.ts'
import { type FileTools, residentFile, residentFileOf } from './residentFile.ts'
import { languages } from './words.ts'

const NOBODY = 'Nobody with this id is recorded, or the person was erased.'

/** The file of one resident, for that resident: as JSON, or as a page to print. */
export const inzageRoutes: FastifyPluginAsyncZod<FileTools> = async (app, tools) => {
  app.get(
    '/api/v1/neighbourhoods/:neighbourhood/residents/:id/file',
    {
      config: { access: working },
      schema: {
        tags: ['explore'],
        summary: 'Get all data held about one resident (subject access)',
        description:
          'Other people appear as numbers only. With `as=page` the response is a printable page in plain words.',
        params: z.object({ neighbourhood: neighbourhoodName, id: uuid }),
        querystring: z.strictObject({
          as: z.enum(['json', 'page']).default('json'),
          language: z.enum(languages).default('nl'),
        }),
        response: {
          200: streamed('Exported file.', { 'application/json': residentFile, 'text/html': text }),
          404: problemResponse(NOBODY),
        },
      },
    },
    async ({ params: { neighbourhood, id }, query: { as, language } }, reply) => {
      const file = await residentFileOf(tools, neighbourhood, id)
      if (!file) throw new Problem('not-found', NOBODY, [{ pointer: '/id', message: NOBODY }])
      if (as === 'json') return file
      return reply
        .type('text/html; charset=utf-8')
        .header('content-security-policy', pageSecurity)
        .serializer((text: unknown) => String(text))
        .send(filePage(file, language))
    },
  )
}
