import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { isLoopback } from '../../http/index.ts'
import { type Grant, grantText } from '../../roles/index.ts'

/** A URL on another machine must use TLS; on this machine it need not. */
const safeAddress = z.url({ protocol: /^https?$/ }).refine(
  (text) => {
    if (!URL.canParse(text)) return false
    const { protocol, hostname } = new URL(text)
    return protocol === 'https:' || isLoopback(hostname)
  },
  { error: 'expected an https address (http only on this machine)' },
)

const mapping = z.string().transform((text, context): Readonly<Record<string, readonly Grant[]>> => {
  const read = roleMap.safeParse(parsed(text))
  if (read.success) return read.data
  const [issue] = read.error.issues
  const where = issue?.path.length ? `${issue.path.join('.')}: ` : ''
  const message = `${where}${issue?.message ?? 'expected a JSON object'}`
  context.issues.push({ code: 'custom', message, input: text })
  return z.NEVER
})
const roleMap = z.record(
  z.string(),
  z
    .union([grantText, z.array(grantText)])
    .transform((grants): readonly Grant[] => (Array.isArray(grants) ? grants : [grants])),
  { error: 'expected a JSON object: {"value of the claim": "kwartiermaker:hoekpolder"}' },
)

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

/** An empty variable counts as not set, because compose files leave them empty. */
const unlessEmpty = <S extends z.ZodType>(schema: S) =>
  z.preprocess((text) => (text === '' ? undefined : text), schema)

/** The variables that configure sign-in. Without the first there is no sign-in. */
export const signInVariables = {
  /** The issuer, as in the discovery document of the provider. */
  WEEFSEL_OIDC_ISSUER: unlessEmpty(safeAddress.optional()),
  WEEFSEL_OIDC_CLIENT_ID: unlessEmpty(z.string().optional()),
  WEEFSEL_OIDC_CLIENT_SECRET: unlessEmpty(z.string().optional()),
  /** A file with the secret. */
  WEEFSEL_OIDC_CLIENT_SECRET_FILE: unlessEmpty(z.string().optional()),
  WEEFSEL_OIDC_SCOPE: unlessEmpty(z.string().default('openid')),
  /** The claim with the roles; dots lead into objects (`realm_access.roles`). */
  WEEFSEL_OIDC_ROLES_CLAIM: unlessEmpty(z.string().default('roles')),
  /** The grants for each value of that claim, as JSON; without it a value is a role itself. */
  WEEFSEL_OIDC_ROLES: unlessEmpty(mapping.optional()),
  /** The public URL of this service. */
  WEEFSEL_PUBLIC_URL: unlessEmpty(safeAddress.optional()),
  /** The proxies whose X-Forwarded-* headers are trusted: addresses or networks, separated by commas. */
  WEEFSEL_TRUST_PROXY: unlessEmpty(z.string().optional()),
  /** The token that commands send to a server. */
  WEEFSEL_TOKEN: unlessEmpty(z.string().optional()),
}

const variables = z.object(signInVariables)
type Variables = z.output<typeof variables>

/** The configuration of sign-in. */
export type SignInSettings = {
  readonly issuer: URL
  readonly clientId: string
  readonly clientSecret: string | undefined
  readonly scope: string
  readonly claim: string
  readonly grants: Readonly<Record<string, readonly Grant[]>> | undefined
  /** The public URL of this service, to which sign-in returns. */
  readonly publicUrl: URL
}

/** An inconsistent set of variables; `variable` is the one to correct. */
export class IncompleteSignIn extends Error {
  constructor(variable: string, message: string) {
    super(`the environment variable ${variable} ${message}`)
    this.name = 'IncompleteSignIn'
  }
}

/**
 * @returns undefined when no provider is set
 * @throws {IncompleteSignIn} naming the variable that is missing or wrong
 */
export function signInOf(read: Variables): SignInSettings | undefined {
  const { WEEFSEL_OIDC_ISSUER, WEEFSEL_OIDC_CLIENT_ID, WEEFSEL_PUBLIC_URL } = read
  if (WEEFSEL_OIDC_ISSUER === undefined) return undefined
  if (WEEFSEL_OIDC_CLIENT_ID === undefined) {
    throw new IncompleteSignIn('WEEFSEL_OIDC_CLIENT_ID', 'is missing: the provider knows this service by it')
  }
  if (WEEFSEL_PUBLIC_URL === undefined) {
    throw new IncompleteSignIn('WEEFSEL_PUBLIC_URL', 'is missing: sign-in comes back to that address')
  }
  return {
    issuer: new URL(WEEFSEL_OIDC_ISSUER),
    clientId: WEEFSEL_OIDC_CLIENT_ID,
    clientSecret: secretOf(read),
    scope: read.WEEFSEL_OIDC_SCOPE,
    claim: read.WEEFSEL_OIDC_ROLES_CLAIM,
    grants: read.WEEFSEL_OIDC_ROLES,
    publicUrl: new URL(WEEFSEL_PUBLIC_URL),
  }
}

function secretOf({ WEEFSEL_OIDC_CLIENT_SECRET, WEEFSEL_OIDC_CLIENT_SECRET_FILE: file }: Variables) {
  if (file === undefined) return WEEFSEL_OIDC_CLIENT_SECRET
  try {
    return readFileSync(file, 'utf8').trim()
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
    throw new IncompleteSignIn(
      'WEEFSEL_OIDC_CLIENT_SECRET_FILE',
      `names a file that cannot be read (${error.code})`,
    )
  }
}
