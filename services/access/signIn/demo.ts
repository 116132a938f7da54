import type { FastifyRequest } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { Neighbourhood } from '../../../events/index.ts'
import type { GraphStore } from '../../graph/index.ts'
import type { Projects } from '../../privacy/index.ts'
import { type Grant, ownerGrants, type Principal } from '../../roles/index.ts'
import type { Cookies } from './cookies.ts'

/** The roles in which the demo can be viewed. */
export const demoRoles = ['kwartiermaker', 'partner', 'researcher', 'coalition', 'administrator'] as const
type DemoRole = (typeof demoRoles)[number]
const demoRole = z.enum(demoRoles)

const PROJECT = 'demo'
const NEVER = Date.UTC(9999, 0)
/** A partner without ties, for a demo without partners. */
const NO_PARTNER = '00000000-0000-4000-8000-000000000000'

export type Demo = {
  /** The principal of a request: the kwartiermaker, until another role is chosen. */
  openTo(request: FastifyRequest): Principal
  readonly routes: FastifyPluginAsyncZod
}

type Given = {
  readonly neighbourhood: Neighbourhood
  readonly graph: GraphStore
  readonly projects: Projects
  readonly cookies: Cookies
}

/**
 * A demo is open to every user of this machine: its people are made up, and it can be viewed in every role.
 */
export function createDemo({ neighbourhood, graph, projects, cookies }: Given): Demo {
  let partner = NO_PARTNER
  projects.save({ name: PROJECT, dates: 'day', ends: NEVER })

  async function findPartner() {
    const knownAt = await graph.checkpoint(neighbourhood)
    const always = Number.POSITIVE_INFINITY
    const { nodes } = await graph.slice(neighbourhood, { from: always, to: always, knownAt })
    partner = nodes.find(({ kind }) => kind === 'partner')?.id ?? NO_PARTNER
  }

  const roleOf = (request: FastifyRequest): DemoRole =>
    demoRole.catch('kwartiermaker').parse(request.cookies[cookies.demoRole])

  return {
    openTo(request) {
      const role = roleOf(request)
      return { id: `demo:${role}`, via: 'open', grants: grantsOf(role, partner) }
    },
    routes: async (app) => {
      app.post(
        '/api/v1/demo/role',
        {
          config: { access: 'signed-in' },
          schema: {
            tags: ['access'],
            summary: 'Switch the role in the demo (demo only)',
            body: z.strictObject({ role: demoRole }),
            response: { 200: z.object({ role: demoRole }) },
          },
        },
        async ({ body: { role } }, reply) => {
          await findPartner()
          reply.setCookie(cookies.demoRole, role, cookies.options)
          return { role }
        },
      )
      app.addHook('onReady', findPartner)
    },
  }
}

function grantsOf(role: DemoRole, partner: string): readonly Grant[] {
  switch (role) {
    case 'kwartiermaker':
      return ownerGrants
    case 'partner':
      return [{ role, neighbourhoods: 'all', partner }]
    case 'researcher':
      return [{ role, neighbourhoods: 'all', project: PROJECT }]
    case 'coalition':
    case 'administrator':
      return [{ role, neighbourhoods: 'all' }]
  }
}
