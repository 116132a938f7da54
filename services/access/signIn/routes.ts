import type { FastifyReply, FastifyRequest } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { languageOf } from '../../http/index.ts'
import { ownerGrants } from '../../roles/index.ts'
import type { Access } from '../openAccess.ts'
import type { Cookies } from './cookies.ts'
import { csrfGuard } from './csrf.ts'
import { type SignInState, signInPage, style, styleAddress } from './page.ts'
import { type IdentityProvider, ProviderAway, SignInRefused } from './provider.ts'

export type SignInRoutesOptions = {
  readonly access: Access
  readonly cookies: Cookies
  readonly provider: IdentityProvider | undefined
  readonly publicUrl: URL | undefined
}

/** Only a URL of this service: no open redirect through a link to the sign-in. */
const ownAddress = z
  .string()
  .regex(/^\/(?![/\\])[^\\\s]*$/)
  .catch('/')
const wish = z.object({ next: ownAddress.default('/') })

const statusOf: Partial<Record<SignInState, number>> = {
  'provider-away': 503,
  refused: 400,
  'no-role': 403,
  'link-used': 410,
}

/** Signing in and out, for people with a browser. */
export const signInRoutes: FastifyPluginAsyncZod<SignInRoutesOptions> = async (app, options) => {
  const { access, cookies, provider, publicUrl } = options
  const open = { access: 'public' } as const
  const hidden = { hide: true } as const

  function show(request: FastifyRequest, reply: FastifyReply, standing: SignInState, next = '/') {
    const language = languageOf(request.headers['accept-language'])
    const start = provider && `/sign-in/start?${new URLSearchParams({ next })}`
    return reply
      .code(statusOf[standing] ?? 200)
      .type('text/html; charset=utf-8')
      .header('cache-control', 'no-store')
      .send(signInPage(standing, language, start))
  }

  function begin(reply: FastifyReply, who: Parameters<Access['sessions']['begin']>[0], next: string) {
    const cookie = access.sessions.begin(who)
    return reply
      .setCookie(cookies.session, cookie, cookies.options)
      .header('cache-control', 'no-store')
      .redirect(next, 303)
  }

  app.get(styleAddress, { config: open, schema: hidden }, async (_, reply) =>
    reply.type('text/css; charset=utf-8').header('cache-control', 'public, max-age=3600').send(style),
  )

  app.get('/sign-in', { config: open, schema: { ...hidden, querystring: wish } }, async (request, reply) => {
    if (!provider) return show(request, reply, 'link')
    try {
      await provider.check()
      return show(request, reply, 'provider', request.query.next)
    } catch (error) {
      if (!(error instanceof ProviderAway)) throw error
      request.log.warn({ reason: reasonOf(error) }, 'the sign-in service does not answer')
      return show(request, reply, 'provider-away', request.query.next)
    }
  })

  // The code is valid once: reloading the page or copying the URL finds it used.
  app.get(
    '/sign-in/link',
    // HEAD asks whether it is there; it must not use it up.
    {
      config: open,
      exposeHeadRoute: false,
      schema: { ...hidden, querystring: z.object({ code: z.string().max(100) }) },
    },
    async (request, reply) => {
      if (!access.links.use(request.query.code)) return show(request, reply, 'link-used')
      return begin(reply, { id: 'local', grants: ownerGrants }, '/')
    },
  )

  // A form without fields sends an empty body.
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string', bodyLimit: 1_024 },
    async () => null,
  )
  app.post('/sign-out', { config: open, schema: hidden }, async (request, reply) => {
    csrfGuard(request, publicUrl)
    const cookie = request.cookies[cookies.session]
    if (cookie) access.sessions.end(cookie)
    reply.clearCookie(cookies.session, cookies.options).header('cache-control', 'no-store')
    // Answers that an earlier release let the browser keep go as well; entries that wait to be sent are sealed, and stay.
    reply.header('clear-site-data', '"cache"')
    return reply.redirect(provider?.endSession()?.href ?? '/sign-in', 303)
  })

  if (!provider) return
  app.get(
    '/sign-in/start',
    { config: open, schema: { ...hidden, querystring: wish } },
    async (request, reply) => {
      try {
        const { url, attempt } = await provider.begin(request.query.next)
        return reply
          .setCookie(cookies.attempt, access.attempts.begin(attempt), { ...cookies.options, maxAge: 600 })
          .header('cache-control', 'no-store')
          .redirect(url.href, 303)
      } catch (error) {
        if (!(error instanceof ProviderAway)) throw error
        request.log.warn({ reason: reasonOf(error) }, 'the sign-in service does not answer')
        return show(request, reply, 'provider-away', request.query.next)
      }
    },
  )

  app.get('/sign-in/callback', { config: open, schema: hidden }, async (request, reply) => {
    const cookie = request.cookies[cookies.attempt]
    reply.clearCookie(cookies.attempt, cookies.options)
    const attempt = cookie && access.attempts.take(cookie)
    if (!attempt) return show(request, reply, 'refused')
    try {
      const { issuer, subject, grants } = await provider.finish(
        new URL(request.url, 'http://x').search,
        attempt,
      )
      if (grants.length === 0) return show(request, reply, 'no-role')
      return begin(reply, { id: access.personId(issuer, subject), grants }, attempt.next)
    } catch (error) {
      if (!(error instanceof SignInRefused || error instanceof ProviderAway)) throw error
      request.log.warn({ reason: reasonOf(error) }, 'a sign-in did not succeed')
      return show(request, reply, error instanceof ProviderAway ? 'provider-away' : 'refused', attempt.next)
    }
  })
}

/** The kind of the error in a word. The full message may quote the request. */
function reasonOf({ cause, message }: Error): string {
  if (!(cause instanceof Error)) return message
  return 'code' in cause && typeof cause.code === 'string' ? cause.code : cause.name
}
