import swagger from '@fastify/swagger'
import Fastify from 'fastify'
import { jsonSchemaTransform, validatorCompiler } from 'fastify-type-provider-zod'
import { expect, onTestFinished, test } from 'vitest'
import { z } from 'zod'
import { createRecorder, recordRoutes } from '../../services/record/index.ts'
import { startRecording } from './recording.ts'

const described = z.object({
  paths: z.record(
    z.string(),
    z.object({
      post: z.object({
        summary: z.string(),
        tags: z.array(z.string()),
        requestBody: z.object({ content: z.record(z.string(), z.unknown()) }),
        responses: z.record(z.string(), z.object({ content: z.record(z.string(), z.unknown()) })),
      }),
    }),
  ),
})

test('the description of the interface says what recording takes and answers', async () => {
  const { log } = await startRecording()
  const app = Fastify()
  onTestFinished(() => app.close())
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(() => JSON.stringify)
  await app.register(swagger, { openapi: { openapi: '3.1.0' }, transform: jsonSchemaTransform })
  await app.register(recordRoutes, { recorder: createRecorder({ log }), mustMayRecord: () => {} })
  await app.ready()

  const { post } = described.parse(app.swagger()).paths['/api/v1/neighbourhoods/{neighbourhood}/events']!
  expect(post.tags).toEqual(['record'])
  expect(Object.keys(post.requestBody.content)).toEqual(['application/json', 'application/x-ndjson'])
  expect(Object.keys(post.responses)).toEqual(['201', '400', '409', '413', '415', '422', '500', '503', '507'])
  expect(Object.keys(post.responses['422']!.content)).toEqual(['application/problem+json'])
  expect(JSON.stringify(post.requestBody.content['application/json'])).toContain('"occurredAt"')
})
