import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import Provider, { type Context } from 'oidc-provider'
import MemoryAdapter from 'oidc-provider/lib/adapters/memory_adapter.js'
import { onTestFinished } from 'vitest'
import { z } from 'zod'

export const CLIENT = { id: 'weefsel', secret: 'a secret of this test, and of nothing else' }
export const SUBJECT = 'somebody-with-a-name'

type Given = {
  /** Where the browser is sent back to. */
  readonly publicUrl: string
  /** Claims that the provider makes about the person. */
  readonly claims: Readonly<Record<string, unknown>>
  /** How far its clock is off, in seconds; an id token lasts ten minutes. */
  readonly off?: number
}

export type OwnProvider = { readonly issuer: string; stop(): Promise<void> }

/** The provider's own store; by its own name it would be warned against at every start. */
class Kept extends MemoryAdapter {}

const idToken = z.object({ iat: z.number(), exp: z.number() })
const tokenAnswer = z.object({ id_token: z.string() })

/** The same id token, as a clock that is off by `seconds` would have made it. */
function movedBy(token: string, seconds: number, key: KeyObject): string {
  const [header = '', payload = ''] = token.split('.')
  const claims = z.looseObject(idToken.shape).parse(JSON.parse(Buffer.from(payload, 'base64url').toString()))
  const moved = { ...claims, iat: claims.iat + seconds, exp: claims.exp + seconds }
  const signed = `${header}.${Buffer.from(JSON.stringify(moved)).toString('base64url')}`
  return `${signed}.${sign('sha256', Buffer.from(signed), key).toString('base64url')}`
}

/** A real OpenID Connect provider on a free port; everyone is signed in as the same person, without a question. */
export async function ownProvider({ publicUrl, claims, off = 0 }: Given): Promise<OwnProvider> {
  const server = createServer()
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const provider = new Provider(issuer, {
    adapter: Kept,
    jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256' }] },
    cookies: { keys: ['only for this test'] },
    clients: [
      {
        client_id: CLIENT.id,
        client_secret: CLIENT.secret,
        token_endpoint_auth_method: 'client_secret_post',
        redirect_uris: [`${publicUrl}/sign-in/callback`],
        post_logout_redirect_uris: [`${publicUrl}/sign-in`],
      },
    ],
    claims: { openid: ['sub', ...Object.keys(claims)] },
    ttl: {
      AccessToken: 600,
      AuthorizationCode: 60,
      IdToken: 600,
      Interaction: 600,
      Session: 600,
      Grant: 600,
    },
    features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: true } },
    interactions: { url: () => '/interaction' },
    findAccount: (_: unknown, accountId: string) => ({
      accountId,
      claims: async () => ({ sub: accountId, ...claims }),
    }),
    async loadExistingGrant({ oidc: { provider: its, client, session } }: Context) {
      const grant = new its.Grant({ accountId: session.accountId, clientId: client.clientId })
      grant.addOIDCScope('openid')
      await grant.save()
      return grant
    },
  })
  provider.use(async (context, next) => {
    await next()
    const answered = tokenAnswer.safeParse(context.body)
    if (off === 0 || !answered.success) return
    context.body = { ...(context.body as object), id_token: movedBy(answered.data.id_token, off, privateKey) }
  })
  const callback = provider.callback()
  server.on('request', (request, response) => {
    if (request.url !== '/interaction') return callback(request, response)
    void provider.interactionFinished(request, response, { login: { accountId: SUBJECT } })
  })
  const stop = async () => {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  }
  onTestFinished(stop)
  return { issuer, stop }
}
