import type { CookieSerializeOptions } from '@fastify/cookie'

/** The cookies of a service that is reached over TLS (`secure`), or on this machine only. */
export function cookiesOf(secure: boolean) {
  // The prefix makes browsers refuse such a cookie from a sibling domain.
  const prefix = secure ? '__Host-' : ''
  const always = { path: '/', httpOnly: true, secure } as const
  return {
    session: `${prefix}weefsel-session`,
    attempt: `${prefix}weefsel-sign-in`,
    demoRole: `${prefix}weefsel-demo-role`,
    // Lax: coming back from the provider is coming from elsewhere.
    options: { ...always, sameSite: 'lax' } satisfies CookieSerializeOptions,
  }
}
export type Cookies = ReturnType<typeof cookiesOf>
