import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { Problem, problemResponse } from '../../http/index.ts'
import { administering, ownerGrants } from '../../roles/index.ts'
import type { Access } from '../openAccess.ts'
import { linkPath } from '../signIn/oneTimeLinks.ts'

export type LinkRoutesOptions = {
  readonly access: Pick<Access, 'links'>
  /** Whether people sign in at a provider: then nobody needs a link. */
  readonly hasProvider: boolean
}

const NOT_OWNER =
  'only the owner of this Weefsel, who has every role in it, can make a link that gives every role'

/** Links that open the explorer on another device, without a restart. */
export const linkRoutes: FastifyPluginAsyncZod<LinkRoutesOptions> = async (app, { access, hasProvider }) => {
  app.post(
    '/api/v1/sign-in-links',
    {
      config: { access: administering },
      schema: {
        tags: ['access'],
        summary: 'Make a sign-in link that works once, within an hour',
        description:
          'The link gives every role, so only a caller with every role can make one. Where people sign in at a provider there are no links.',
        response: {
          201: z.object({ path: z.string().describe('Path and query to open in a browser.') }),
          404: problemResponse(NOT_OWNER),
        },
      },
    },
    async ({ access: { principal } }, reply) => {
      const has = ({ role, neighbourhoods }: (typeof ownerGrants)[number]) =>
        principal?.grants.some((grant) => grant.role === role && grant.neighbourhoods === neighbourhoods)
      if (hasProvider || !ownerGrants.every(has)) throw new Problem('not-found', NOT_OWNER)
      return reply.code(201).send({ path: linkPath(access.links.make()) })
    },
  )
}
