import { ask } from './client.ts'
import type { Me, Role } from './shapes.ts'

export type { Role }

export const roles = [
  'kwartiermaker',
  'partner',
  'researcher',
  'coalition',
  'administrator',
  'monitor',
] as const satisfies readonly Role[]
/** A role in which the demo can be looked at. */
export type DemoRole = Me['demoRoles'][number]

export const readSession = () => ask('get', '/api/v1/me', {})

/** Looks at the demo in another role; what is on the screen was for the one before. */
export const chooseDemoRole = (role: DemoRole) => ask('post', '/api/v1/demo/role', { body: { role } })
