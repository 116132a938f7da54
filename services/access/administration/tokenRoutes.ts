import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { dayOf, endOfDay, type Instant, isoOf } from '../../../events/index.ts'
import { Problem, problemResponse, problemResponses } from '../../http/index.ts'
import { dateSteps } from '../../privacy/index.ts'
import { administering, type Grant, lensFor, type Principal } from '../../roles/index.ts'
import { DAY } from '../../shared/time.ts'
import type { Access } from '../openAccess.ts'
import type { TokenInfo } from '../tokens/tokens.ts'
import { askedGrant, grantOf, grantView, viewOfGrant } from './grantView.ts'

const tokenView = z.object({
  id: z.string(),
  label: z.string(),
  grant: grantView,
  created: z.string(),
  /** The last day on which it is valid. */
  until: z.string(),
  /** The time of its last use, to the minute. */
  used: z.string().nullable(),
  state: z.enum(['works', 'expired', 'revoked']),
})

const viewOf = (info: TokenInfo, now: Instant): z.output<typeof tokenView> => ({
  id: info.id,
  label: info.label,
  grant: viewOfGrant(info.grant),
  created: isoOf(info.created),
  until: dayOf(info.ends - 1),
  used: info.used === null ? null : isoOf(info.used),
  state: info.ended ?? (info.ends <= now ? 'expired' : 'works'),
})

const asked = z.strictObject({
  grant: askedGrant,
  until: z.iso
    .date({ error: 'expected a day such as 2027-06-30' })
    .describe('Last day on which the token is valid.'),
  label: z.string().max(200).default('').describe('Purpose of the token, without personal names.'),
  dates: z.enum(dateSteps).default('day').describe('Date precision of a research project.'),
})

const PASSED = 'expected a day that has not passed'
const TOO_LATE = 'expected a day within ten years: a token that is still needed then is made anew'
const AT_MOST = 10 * 366 * DAY

/** @throws {Problem} naming the day, when it has passed or is too far away */
function endOf(until: string, now: Instant): Instant {
  const ends = endOfDay(until) + 1
  const message = ends <= now ? PASSED : ends > now + AT_MOST ? TOO_LATE : undefined
  if (message === undefined) return ends
  throw new Problem('invalid-parameters', `/until: ${message}`, [{ pointer: '/until', message }])
}

const SEES_PEOPLE =
  'a token that sees people is made by who sees them: by somebody who is kwartiermaker there as well, or at the machine with "weefsel token create"'

/**
 * An administrator may not see people, and must not be able to with a token of their own making.
 * @throws {Problem} naming the role
 */
function mustMayGive(principal: Principal | undefined, { role, neighbourhoods }: Grant): void {
  const seesNobody = role === 'coalition' || role === 'administrator' || role === 'monitor'
  const theirs =
    neighbourhoods !== 'all' && neighbourhoods.every((name) => lensFor(principal, name) === 'named')
  if (seesNobody || theirs) return
  throw new Problem('not-allowed', SEES_PEOPLE, [{ pointer: '/grant/role', message: SEES_PEOPLE }])
}

export type TokenRoutesOptions = {
  readonly access: Pick<Access, 'tokens' | 'projects'>
  readonly now: () => Instant
}

/** Service tokens, for the administrator: list, create and revoke. */
export const tokenRoutes: FastifyPluginAsyncZod<TokenRoutesOptions> = async (app, { access, now }) => {
  const { tokens, projects } = access
  const tags = ['access']
  const config = { access: administering } as const

  app.get(
    '/api/v1/tokens',
    {
      config,
      schema: {
        tags,
        summary: 'List service tokens, without their secrets',
        querystring: z.strictObject({}),
        response: { 200: z.object({ tokens: z.array(tokenView) }) },
      },
    },
    async () => {
      return { tokens: tokens.list().map((info) => viewOf(info, now())) }
    },
  )

  app.post(
    '/api/v1/tokens',
    {
      config,
      schema: {
        tags,
        summary: 'Create a service token; the response shows it once',
        body: asked,
        response: {
          201: z.object({ token: z.string(), info: tokenView }),
          403: problemResponse('The caller may not grant this role (`not-allowed`).'),
          ...problemResponses(400, 415),
        },
      },
    },
    async ({ body: { grant: wanted, until, label, dates }, access: { principal } }, reply) => {
      const ends = endOf(until, now())
      const given = grantOf(wanted)
      mustMayGive(principal, given)
      if (given.role === 'researcher') projects.save({ name: given.project, dates, ends })
      const { token, info } = tokens.create({ grant: given, ends, label })
      return reply.code(201).send({ token, info: viewOf(info, now()) })
    },
  )

  app.post(
    '/api/v1/tokens/:id/revoke',
    {
      config,
      schema: {
        tags,
        summary: 'Revoke a service token',
        params: z.object({ id: z.string().max(100) }),
        response: {
          200: z.object({ revoked: z.string() }),
          404: problemResponse('No valid token has this id (`not-found`).'),
        },
      },
    },
    async ({ params: { id } }) => {
      if (tokens.revoke(id)) return { revoked: id }
      const message = 'no valid token has this id'
      throw new Problem('not-found', message, [{ pointer: '/id', message }])
    },
  )
}
