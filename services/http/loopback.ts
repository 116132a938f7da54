import { isIP } from 'node:net'

/** Whether an address or name means this machine and no other. */
export function isLoopback(host: string): boolean {
  const bare = host.replace(/^\[|\]$/g, '').toLowerCase()
  if (bare === 'localhost' || bare.endsWith('.localhost')) return true
  return isIP(bare) === 4 ? bare.startsWith('127.') : bare === '::1'
}

/** The host of a `Host` header, without its port. */
export const hostOf = (header: string): string => header.replace(/:\d+$/, '')
