import * as z from 'zod/mini'
import { request } from '../api/http.ts'

export const roles = [
  'kwartiermaker',
  'partner',
  'researcher',
  'coalition',
  'administrator',
  'monitor',
] as const
const role = z.enum(roles)
export type Role = z.infer<typeof role>

const me = z.object({
  via: z.enum(['session', 'token', 'open']),
  roles: z.array(role),
  /** The roles in which the demo can be looked at; empty everywhere else. */
  demoRoles: z.array(role),
})
export type Me = z.infer<typeof me>

export const askWho = () => request('/api/v1/me', me)

/** Looks at the demo in another role; what is on the screen was for the one before. */
export const chooseDemoRole = (chosen: Role) =>
  request('/api/v1/demo/role', z.object({ role }), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ role: chosen }),
  })
