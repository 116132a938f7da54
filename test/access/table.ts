import type { LensName, Role } from '../../services/roles/index.ts'

/** The callers of a route: everyone, everyone who signed in, or these roles through these lenses. */
export type Row = 'public' | 'signed-in' | Readonly<Partial<Record<Role, LensName>>>

const people = { kwartiermaker: 'named', partner: 'acquainted', researcher: 'pseudonymous' } as const
const groups = {
  coalition: 'aggregate',
  kwartiermaker: 'aggregate',
  partner: 'aggregate',
} as const
const inNeighbourhood = '/api/v1/neighbourhoods/:neighbourhood'

/**
 * Every route there is, with who may call it: written out once more, apart from the code, so that neither changes
 * without the other. `HEAD` goes as `GET`.
 */
export const table: Readonly<Record<string, Row>> = {
  'GET /': 'public',
  'GET /*': 'public',
  'GET /docs': 'public',
  'GET /docs/': 'public',
  'GET /docs/json': 'public',
  'GET /docs/yaml': 'public',
  'GET /docs/static/*': 'public',
  'GET /docs/static/index.html': 'public',
  'GET /docs/static/swagger-initializer.js': 'public',
  'GET /api/v1/openapi.json': 'public',
  'GET /api/v1/catalogue': 'public',
  'GET /health/live': 'public',
  'GET /health/ready': 'public',
  'GET /metrics': { monitor: 'none', administrator: 'none' },
  'GET /parked': { administrator: 'none' },
  'GET /sign-in': 'public',
  'GET /sign-in/link': 'public',
  'GET /sign-in/style.css': 'public',
  'POST /sign-out': 'public',
  'GET /api/v1/me': 'signed-in',
  'GET /api/v1/audit': { administrator: 'none' },
  'GET /api/v1/audit/verdict': { administrator: 'none' },
  'GET /api/v1/tokens': { administrator: 'none' },
  'POST /api/v1/tokens': { administrator: 'none' },
  'POST /api/v1/tokens/:id/revoke': { administrator: 'none' },
  'GET /api/v1/sessions': { administrator: 'none' },
  'POST /api/v1/sessions/:id/end': { administrator: 'none' },
  'POST /api/v1/sign-in-links': { administrator: 'none' },
  'GET /api/v1/keys': { administrator: 'none' },
  'GET /api/v1/backup': { administrator: 'none' },
  'GET /api/v1/neighbourhoods': 'signed-in',
  [`POST ${inNeighbourhood}/events`]: { kwartiermaker: 'named', partner: 'acquainted' },
  [`POST ${inNeighbourhood}/forget`]: { kwartiermaker: 'named', administrator: 'none' },
  [`POST ${inNeighbourhood}/residents/find`]: { kwartiermaker: 'named', administrator: 'none' },
  [`GET ${inNeighbourhood}/due`]: { kwartiermaker: 'named', administrator: 'none' },
  [`GET ${inNeighbourhood}/residents/:id/file`]: { kwartiermaker: 'named' },
  [`GET ${inNeighbourhood}/events`]: people,
  [`GET ${inNeighbourhood}/graph`]: people,
  [`GET ${inNeighbourhood}/residents/:id`]: people,
  [`GET ${inNeighbourhood}/ties/:one/:other`]: people,
  [`POST ${inNeighbourhood}/search`]: { kwartiermaker: 'named', partner: 'acquainted' },
  [`GET ${inNeighbourhood}/timeline`]: people,
  [`POST ${inNeighbourhood}/imports/preview`]: { kwartiermaker: 'named' },
  [`POST ${inNeighbourhood}/imports`]: { kwartiermaker: 'named' },
  [`GET ${inNeighbourhood}/imports`]: { kwartiermaker: 'named' },
  [`POST ${inNeighbourhood}/imports/line-ids`]: { kwartiermaker: 'named' },
  [`POST ${inNeighbourhood}/imports/:id/undo`]: { kwartiermaker: 'named' },
  [`GET ${inNeighbourhood}/directory`]: { kwartiermaker: 'named' },
  [`GET ${inNeighbourhood}/people`]: { kwartiermaker: 'named' },
  [`GET ${inNeighbourhood}/visits`]: { kwartiermaker: 'named' },
  [`GET ${inNeighbourhood}/doubles`]: { kwartiermaker: 'named' },
  [`GET ${inNeighbourhood}/doubles/:one/:other`]: { kwartiermaker: 'named' },
  [`GET ${inNeighbourhood}/measures`]: people,
  [`GET ${inNeighbourhood}/gaps`]: people,
  [`GET ${inNeighbourhood}/introductions`]: people,
  [`POST ${inNeighbourhood}/what-if`]: people,
  [`GET ${inNeighbourhood}/compare`]: people,
  [`GET ${inNeighbourhood}/reach`]: groups,
  [`GET ${inNeighbourhood}/reach/months`]: groups,
  [`GET ${inNeighbourhood}/reach.csv`]: groups,
  [`GET ${inNeighbourhood}/export`]: people,
  [`GET ${inNeighbourhood}/live`]: people,
}
