import type { CookieSerializeOptions } from '@fastify/cookie'

/** The cookies of a service with TLS (`secure`), or on this machine only. */
export function cookiesOf(secure: boolean) {
  // With this prefix browsers refuse such a cookie from a sibling domain.
  const prefix = secure ? '__Host-' : ''
  const always = { path: '/', httpOnly: true, secure } as const
  return {
    session: `${prefix}weefsel-session`,
    attempt: `${prefix}weefsel-sign-in`,
    demoRole: `${prefix}weefsel-demo-role`,
    // Lax, because the return from the provider is a cross-site navigation.
    options: { ...always, sameSite: 'lax' } satisfies CookieSerializeOptions,
  }
}
export type Cookies = ReturnType<typeof cookiesOf>
