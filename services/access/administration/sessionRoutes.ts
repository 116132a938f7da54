import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { isoOf } from '../../../events/index.ts'
import { Problem, problemResponse } from '../../http/index.ts'
import { administering } from '../../roles/index.ts'
import type { Access } from '../openAccess.ts'
import type { Cookies } from '../signIn/cookies.ts'
import type { SignInSettings } from '../signIn/settings.ts'
import { grantView, viewOfGrant } from './grantView.ts'

const session = z.object({
  id: z.string(),
  /** The stable id of the person who signed in, as in the access log. */
  who: z.string(),
  grants: z.array(grantView),
  began: z.string(),
  /** The time of the last request, to the minute. */
  seen: z.string(),
  /** Whether it is the session of this request. */
  own: z.boolean(),
})

const signIn = z.object({
  issuer: z.string(),
  /** The claim that holds the roles. */
  claim: z.string(),
  /** The grants for each value of that claim; null where a value is a role itself. */
  values: z.array(z.object({ value: z.string(), grants: z.array(grantView) })).nullable(),
})

export type SessionRoutesOptions = {
  readonly access: Pick<Access, 'sessions'>
  readonly cookies: Cookies
  readonly settings: SignInSettings | undefined
}

/** The grants of the provider, as configured here. */
const signInView = ({ issuer, claim, grants }: SignInSettings): z.output<typeof signIn> => ({
  issuer: issuer.href,
  claim,
  values: grants
    ? Object.entries(grants).map(([value, given]) => ({ value, grants: given.map(viewOfGrant) }))
    : null,
})

/** The sessions, for the administrator, and the sign-in configuration. */
export const sessionRoutes: FastifyPluginAsyncZod<SessionRoutesOptions> = async (app, options) => {
  const { access, cookies, settings } = options
  const { sessions } = access
  const tags = ['access']
  const config = { access: administering } as const

  app.get(
    '/api/v1/sessions',
    {
      config,
      schema: {
        tags,
        summary: 'List sessions with their roles, and the role mapping of the provider',
        querystring: z.strictObject({}),
        response: { 200: z.object({ sessions: z.array(session), signIn: signIn.nullable() }) },
      },
    },
    async (request) => {
      const cookie = request.cookies[cookies.session]
      const own = cookie === undefined ? undefined : sessions.idOf(cookie)
      return {
        sessions: sessions.list().map(({ id, who, grants, began, seen }) => ({
          id,
          who,
          grants: grants.map(viewOfGrant),
          began: isoOf(began),
          seen: isoOf(seen),
          own: id === own,
        })),
        signIn: settings ? signInView(settings) : null,
      }
    },
  )

  app.post(
    '/api/v1/sessions/:id/end',
    {
      config,
      schema: {
        tags,
        summary: 'End one session',
        params: z.object({ id: z.string().max(100) }),
        response: {
          200: z.object({ ended: z.string() }),
          404: problemResponse('No session has this id (`not-found`).'),
        },
      },
    },
    async ({ params: { id } }) => {
      if (sessions.endById(id)) return { ended: id }
      const message = 'no session has this id any more'
      throw new Problem('not-found', message, [{ pointer: '/id', message }])
    },
  )
}
