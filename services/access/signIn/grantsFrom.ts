import { type Grant, grantText } from '../../roles/index.ts'
import type { SignInSettings } from './settings.ts'

type Claims = Readonly<Record<string, unknown>>

/** A claim by its name or its path: `realm_access.roles`. */
export function claimOf(claims: Claims, name: string): unknown {
  if (Object.hasOwn(claims, name)) return claims[name]
  let found: unknown = claims
  for (const step of name.split('.')) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, step)) return undefined
    found = (found as Claims)[step]
  }
  return found
}

/**
 * The grants that follow from a provider's claims. Unknown values are ignored, because a provider has many
 * others.
 */
export function grantsFrom(
  claims: Claims,
  { claim, grants }: Pick<SignInSettings, 'claim' | 'grants'>,
): Grant[] {
  const value = claimOf(claims, claim)
  const values = typeof value === 'string' ? value.split(/[\s,]+/) : Array.isArray(value) ? value : []
  return values.flatMap((one: unknown): readonly Grant[] => {
    if (typeof one !== 'string') return []
    if (grants) return Object.hasOwn(grants, one) ? (grants[one] ?? []) : []
    const read = grantText.safeParse(one)
    return read.success ? [read.data] : []
  })
}
