import type { SwaggerTransform, SwaggerTransformObject } from '@fastify/swagger'
import type { FastifyInstance } from 'fastify'
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod'
import { apiVersion } from './apiVersion.ts'
import { problemResponse } from './problem.ts'

/** Every route may also get a bad request, and the server may fail. */
const anyProblem = {
  '4xx': problemResponse('The request is refused; `code` names the rule.'),
  '5xx': problemResponse('The server cannot answer now. Recorded data is safe.'),
}

const withProblems: SwaggerTransform = (route) => {
  const { schema } = route
  if (!schema || ('hide' in schema && schema.hide)) return jsonSchemaTransform(route)
  const own = typeof schema.response === 'object' ? schema.response : {}
  return jsonSchemaTransform({ ...route, schema: { ...schema, response: { ...own, ...anyProblem } } })
}

const REFERENCE = /"\$ref":"#\/components\/schemas\/([^"]+)"/g
const namesIn = (part: unknown) =>
  Array.from(JSON.stringify(part).matchAll(REFERENCE), ([, name = '']) => name)

/** The library describes every named shape, both as input and as output. Keep only the ones that are used. */
const withUsedShapes: SwaggerTransformObject = (given) => {
  const document = jsonSchemaTransformObject(given)
  if (!('openapi' in document)) return document
  const shapes = document.components?.schemas
  if (!shapes) return document
  const used = new Set(namesIn(document.paths))
  // A set also iterates over the elements that are added during the iteration.
  for (const name of used) for (const inner of namesIn(shapes[name] ?? {})) used.add(inner)
  for (const name of Object.keys(shapes)) if (!used.has(name)) delete shapes[name]
  return document
}

/** Sends the version of the interface with every answer, so that a client for another version can tell. */
export function tellVersion(app: FastifyInstance): void {
  app.addHook('onRequest', async (_, reply) => {
    reply.header('api-version', apiVersion)
  })
}

/**
 * Turns the schemas of the routes into the OpenAPI document, with all problems and with each shape by its
 * name.
 */
export const describing = { transform: withProblems, transformObject: withUsedShapes }
