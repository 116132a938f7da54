import { z } from 'zod'
import { type Grant, grant } from './role.ts'

const FORM =
  'expected a role as kwartiermaker:NEIGHBOURHOOD, coalition:NEIGHBOURHOOD, partner:NEIGHBOURHOOD:PARTNER-ID, researcher:NEIGHBOURHOOD:PROJECT, administrator or monitor; several neighbourhoods with +, all of them as *'

const neighbourhoodsOf = (text: string | undefined) =>
  text === '*' ? 'all' : text === undefined ? undefined : text.split('+')

/**
 * A grant in settings and claims: `kwartiermaker:hoekpolder+vlinderbuurt`, `coalition:*`, `administrator`.
 */
export const grantText = z.string().transform((text, context): Grant => {
  const [role = '', where, what, ...rest] = text.split(':')
  const global = role === 'administrator' || role === 'monitor'
  const read = grant.safeParse({
    role,
    neighbourhoods: global && where === undefined ? 'all' : neighbourhoodsOf(where),
    ...(role === 'partner' && { partner: what }),
    ...(role === 'researcher' && { project: what }),
  })
  const extra = rest.length > 0 || (what !== undefined && role !== 'partner' && role !== 'researcher')
  if (read.success && !extra) return read.data
  context.issues.push({ code: 'custom', message: FORM, input: text })
  return z.NEVER
})

/** Formats a grant. */
export function writeGrant(given: Grant): string {
  const where = given.neighbourhoods === 'all' ? '*' : given.neighbourhoods.join('+')
  switch (given.role) {
    case 'partner':
      return `partner:${where}:${given.partner}`
    case 'researcher':
      return `researcher:${where}:${given.project}`
    case 'kwartiermaker':
    case 'coalition':
      return `${given.role}:${where}`
    case 'administrator':
    case 'monitor':
      return given.role
  }
}
