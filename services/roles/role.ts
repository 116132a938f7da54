import { z } from 'zod'
import { neighbourhoodName, uuid } from '../../events/index.ts'

/** The roles of users. One person may have several, each for its own neighbourhoods. */
export const roles = [
  'kwartiermaker',
  'partner',
  'researcher',
  'coalition',
  'administrator',
  'monitor',
] as const
export type Role = (typeof roles)[number]

/**
 * The lens through which a role sees people:
 * - `named`: as recorded;
 * - `acquainted`: named where the reader's organisation has a tie with them, nameless otherwise;
 * - `pseudonymous`: under the ids of one research project, with coarse dates and without free text;
 * - `aggregate`: suppressed figures about groups, nobody in particular;
 * - `none`: nobody at all.
 */
export const lensNames = ['named', 'acquainted', 'pseudonymous', 'aggregate', 'none'] as const
export type LensName = (typeof lensNames)[number]

/** A short key such as `thesis-2026`. */
export const projectName = z.string().regex(/^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/, {
  error: 'expected the name of a research project: 1 to 63 lower case letters, digits and hyphens',
})

const neighbourhoods = z.union([z.literal('all'), z.array(neighbourhoodName).min(1)])

/** A role and the neighbourhoods it holds for. Stored with sessions and tokens. */
export const grant = z.discriminatedUnion('role', [
  z.strictObject({ role: z.literal('kwartiermaker'), neighbourhoods }),
  z.strictObject({ role: z.literal('partner'), neighbourhoods, partner: uuid }),
  z.strictObject({ role: z.literal('researcher'), neighbourhoods, project: projectName }),
  z.strictObject({ role: z.literal('coalition'), neighbourhoods }),
  z.strictObject({ role: z.literal('administrator'), neighbourhoods: z.literal('all') }),
  z.strictObject({ role: z.literal('monitor'), neighbourhoods: z.literal('all') }),
])
export type Grant = z.output<typeof grant>

/** The authenticated caller. */
export type Principal = {
  /** Stable, and not a name in clear text: it is stored in the access log and in `recordedBy`. */
  readonly id: string
  /**
   * The way of authentication: a session, a service token, or a server that is open to every user of this
   * machine.
   */
  readonly via: 'session' | 'token' | 'open'
  readonly grants: readonly Grant[]
}

/** A user of this machine who can read the data directory may do everything. */
export const ownerGrants: readonly Grant[] = [
  { role: 'kwartiermaker', neighbourhoods: 'all' },
  { role: 'administrator', neighbourhoods: 'all' },
]
/** The caller of a server for benchmarks and tests. */
export const owner: Principal = { id: 'owner', via: 'open', grants: ownerGrants }
