import { z } from 'zod'
import { neighbourhoodName, uuid } from '../../../events/index.ts'
import { type Grant, projectName, roles } from '../../roles/index.ts'

/** A grant in an answer: a role and its neighbourhoods. */
export const grantView = z.object({
  role: z.enum(roles),
  /** Empty for all neighbourhoods. */
  neighbourhoods: z.array(z.string()),
  /** The partner's organisation; only for the role partner. */
  partner: z.string().nullable(),
  /** The research project; only for the role researcher. */
  project: z.string().nullable(),
})

export const viewOfGrant = (given: Grant): z.output<typeof grantView> => ({
  role: given.role,
  neighbourhoods: given.neighbourhoods === 'all' ? [] : [...given.neighbourhoods],
  partner: given.role === 'partner' ? given.partner : null,
  project: given.role === 'researcher' ? given.project : null,
})

/** A grant in a request. A token is for one neighbourhood, unless its role has none. */
export const askedGrant = z.discriminatedUnion('role', [
  z.strictObject({ role: z.literal('kwartiermaker'), neighbourhood: neighbourhoodName }),
  z.strictObject({ role: z.literal('partner'), neighbourhood: neighbourhoodName, partner: uuid }),
  z.strictObject({ role: z.literal('researcher'), neighbourhood: neighbourhoodName, project: projectName }),
  z.strictObject({ role: z.literal('coalition'), neighbourhood: neighbourhoodName }),
  z.strictObject({ role: z.literal('administrator') }),
  z.strictObject({ role: z.literal('monitor') }),
])

export function grantOf(asked: z.output<typeof askedGrant>): Grant {
  if (asked.role === 'administrator' || asked.role === 'monitor') {
    return { role: asked.role, neighbourhoods: 'all' }
  }
  const { neighbourhood, ...rest } = asked
  return { ...rest, neighbourhoods: [neighbourhood] }
}
