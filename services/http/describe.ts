import type { SwaggerTransform, SwaggerTransformObject } from '@fastify/swagger'
import type { FastifyInstance } from 'fastify'
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod'
import { apiVersion } from './apiVersion.ts'
import { problemResponse } from './problem.ts'

/** Problems of every route: any request can be malformed, and the server may fail. */
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

/** The library describes every shape that has a name, as it is sent and as it is answered: those that are used stay. */
const withUsedShapes: SwaggerTransformObject = (given) => {
  const document = jsonSchemaTransformObject(given)
  if (!('openapi' in document)) return document
  const shapes = document.components?.schemas
  if (!shapes) return document
  const used = new Set(namesIn(document.paths))
  // A set iterates over members that are added meanwhile.
  for (const name of used) for (const inner of namesIn(shapes[name] ?? {})) used.add(inner)
  for (const name of Object.keys(shapes)) if (!used.has(name)) delete shapes[name]
  return document
}

/** Says with every answer of which version of the interface it is: who was made for another one can tell. */
export function tellVersion(app: FastifyInstance): void {
  app.addHook('onRequest', async (_, reply) => {
    reply.header('api-version', apiVersion)
  })
}

/** How the schemas of the routes become the OpenAPI document: with every problem, and each shape by its name. */
export const describing = { transform: withProblems, transformObject: withUsedShapes }
