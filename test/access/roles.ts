import { neighbourhoodName } from '../../events/index.ts'
import type { Access } from '../../services/access/index.ts'
import type { Grant, Role } from '../../services/roles/index.ts'
import { welfare } from '../support/street.ts'

export const here = neighbourhoodName.parse('here')
export const never = Date.UTC(2100, 0)

/** Somebody in each role, for one neighbourhood. */
export const grants: Readonly<Record<Role, Grant>> = {
  kwartiermaker: { role: 'kwartiermaker', neighbourhoods: [here] },
  partner: { role: 'partner', neighbourhoods: [here], partner: welfare },
  researcher: { role: 'researcher', neighbourhoods: [here], project: 'thesis' },
  coalition: { role: 'coalition', neighbourhoods: [here] },
  administrator: { role: 'administrator', neighbourhoods: 'all' },
  monitor: { role: 'monitor', neighbourhoods: 'all' },
}

/** Headers that show a token of this grant. */
export function tokenOf({ tokens, projects }: Access, grant: Grant): { authorization: string } {
  if (grant.role === 'researcher') projects.save({ name: grant.project, dates: 'day', ends: never })
  const { token } = tokens.create({ grant, ends: never })
  return { authorization: `Bearer ${token}` }
}
