import replyFrom from '@fastify/reply-from'
import type { FastifyPluginAsync } from 'fastify'
import { Problem } from '../http/index.ts'
import { storageUnavailable } from '../log/index.ts'
import { recording } from '../roles/index.ts'

const TAKES = ['POST', 'PUT', 'PATCH', 'DELETE'] as const
const UNDER = '/api/v1/neighbourhoods/:neighbourhood/*'

/**
 * The longest wait for an answer, in milliseconds: a stream of a million lines is checked and stored in one
 * go.
 */
const PATIENCE = 300_000

/**
 * Forwards requests that change something to the recording process, so that the explorer needs one address
 * only. Bodies are streamed through unread. Routes that this process serves itself are not forwarded.
 */
export const forwardToRecord: FastifyPluginAsync<{ readonly recordUrl: string }> = async (
  app,
  { recordUrl },
) => {
  // Uses undici: with Node's own client a body would wait forever when its other side is gone.
  await app.register(replyFrom, {
    base: recordUrl,
    disableRequestLogging: true,
    undici: { connections: 64, headersTimeout: PATIENCE, bodyTimeout: PATIENCE },
  })
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('*', (_request, body, done) => done(null, body))
  app.route({
    method: [...TAKES],
    url: UNDER,
    bodyLimit: Number.MAX_SAFE_INTEGER,
    config: { access: recording, mask: 'by-handler' },
    schema: { hide: true },
    handler: (_, reply) =>
      reply.from(undefined, {
        onError(answer) {
          answer.send(new Problem(storageUnavailable, AWAY))
        },
      }),
  })
}

const AWAY =
  'the process that records does not answer: it is not known whether this was recorded; send it again with the same ids, nothing is recorded twice'

/** Answers recording requests with an error when this process has no address of a recording one. */
export const recordedElsewhere: FastifyPluginAsync = async (app) => {
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('*', (_request, _body, done) => done(null))
  app.route({
    method: [...TAKES],
    url: UNDER,
    config: { access: recording, mask: 'by-handler' },
    schema: { hide: true },
    handler: async () => {
      throw new Problem(storageUnavailable, ELSEWHERE)
    },
  })
}

const ELSEWHERE =
  'this process only explores, and does not know where recording is: set WEEFSEL_RECORD_URL; nothing of this request was recorded'
