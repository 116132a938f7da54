import * as oidc from 'openid-client'
import type { Instant } from '../../../events/index.ts'
import { isLoopback } from '../../http/index.ts'
import type { Grant } from '../../roles/index.ts'
import { HOUR } from '../../shared/time.ts'
import type { Attempt } from './attempts.ts'
import { claimOf, grantsFrom } from './grantsFrom.ts'
import type { SignInSettings } from './settings.ts'

/** The provider does not answer or gives an invalid answer. New sign-ins fail for now; sessions continue. */
export class ProviderAway extends Error {
  constructor(issuer: URL, cause: unknown) {
    super(`the sign-in service ${issuer.host} does not answer`, { cause })
    this.name = 'ProviderAway'
  }
}

/** The response belongs to no sign-in that was started here, or the provider refused it. */
export class SignInRefused extends Error {
  constructor(cause: unknown) {
    super('this sign-in is not valid', { cause })
    this.name = 'SignInRefused'
  }
}

type SignedIn = {
  readonly issuer: string
  readonly subject: string
  readonly grants: readonly Grant[]
}

/** An OpenID Connect provider: authorization code with PKCE, state and nonce. */
export type IdentityProvider = {
  /** Whether it can be reached now. @throws {ProviderAway} */
  check(): Promise<void>
  /** The URL for the redirect, and the data to keep until the return. @throws {ProviderAway} */
  begin(next: string): Promise<{ readonly url: URL; readonly attempt: Attempt }>
  /** @param query the query of the return URL. @throws {SignInRefused | ProviderAway} */
  finish(query: string, attempt: Attempt): Promise<SignedIn>
  /** The URL at which the provider ends its own session, if it offers that. */
  endSession(): URL | undefined
}

const SECONDS = 8
/** Tolerance in seconds for the clock of the provider. */
const CLOCK_TOLERANCE = 30
/** The discovery document of a provider is cached for an hour. */

export function createProvider(settings: SignInSettings, now: () => Instant = Date.now): IdentityProvider {
  const { issuer, clientId, clientSecret, scope, publicUrl } = settings
  const callback = new URL('/sign-in/callback', publicUrl)
  let known: { readonly config: oidc.Configuration; readonly since: Instant } | undefined

  async function configuration(): Promise<oidc.Configuration> {
    if (known && now() - known.since < HOUR) return known.config
    const secret = clientSecret === undefined ? {} : { client_secret: clientSecret }
    const metadata = { ...secret, [oidc.clockTolerance]: CLOCK_TOLERANCE }
    const options = {
      timeout: SECONDS,
      // Signatures are verified as well, although the token comes from the provider directly.
      execute: [
        oidc.enableNonRepudiationChecks,
        ...(isLoopback(issuer.hostname) ? [oidc.allowInsecureRequests] : []),
      ],
    }
    try {
      const config = await oidc.discovery(issuer, clientId, metadata, undefined, options)
      known = { config, since: now() }
      return config
    } catch (error) {
      throw new ProviderAway(issuer, error)
    }
  }

  /** The claims of the id token, with those of the user info when the roles are not in it. */
  async function claimsOf(
    config: oidc.Configuration,
    tokens: Awaited<ReturnType<typeof oidc.authorizationCodeGrant>>,
  ) {
    const claims = tokens.claims()
    if (!claims) throw new SignInRefused('the provider sent no id token')
    if (claimOf(claims, settings.claim) !== undefined || !config.serverMetadata().userinfo_endpoint)
      return claims
    return { ...(await oidc.fetchUserInfo(config, tokens.access_token, claims.sub)), ...claims }
  }

  return {
    async check() {
      await configuration()
    },
    async begin(next) {
      const config = await configuration()
      const attempt = {
        state: oidc.randomState(),
        nonce: oidc.randomNonce(),
        verifier: oidc.randomPKCECodeVerifier(),
        next,
      }
      const url = oidc.buildAuthorizationUrl(config, {
        redirect_uri: callback.href,
        scope,
        state: attempt.state,
        nonce: attempt.nonce,
        code_challenge: await oidc.calculatePKCECodeChallenge(attempt.verifier),
        code_challenge_method: 'S256',
      })
      return { url, attempt }
    },
    async finish(query, { state, nonce, verifier }) {
      const config = await configuration()
      const back = new URL(callback)
      back.search = query
      try {
        const tokens = await oidc.authorizationCodeGrant(config, back, {
          pkceCodeVerifier: verifier,
          expectedState: state,
          expectedNonce: nonce,
          idTokenExpected: true,
        })
        const claims = await claimsOf(config, tokens)
        return {
          issuer: config.serverMetadata().issuer,
          subject: claims.sub,
          grants: grantsFrom(claims, settings),
        }
      } catch (error) {
        throw isUnreachable(error) ? new ProviderAway(issuer, error) : new SignInRefused(error)
      }
    },
    endSession() {
      if (!known?.config.serverMetadata().end_session_endpoint) return undefined
      const home = new URL('/sign-in', publicUrl).href
      return oidc.buildEndSessionUrl(known.config, { post_logout_redirect_uri: home })
    },
  }
}

/** Whether a request got no answer, as opposed to a refusal. */
function isUnreachable(error: unknown): boolean {
  if (error instanceof oidc.ClientError && error.code === 'OAUTH_TIMEOUT') return true
  return error instanceof TypeError && error.message === 'fetch failed'
}
