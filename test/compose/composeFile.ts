import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import { z } from 'zod'

export const root = fileURLToPath(new URL('../..', import.meta.url))
export const composePath = `${root}docker-compose.yml`

const condition = z.object({ condition: z.string(), required: z.boolean().optional() })
const service = z.looseObject({
  image: z.string(),
  build: z.object({ context: z.literal('.'), target: z.string() }).optional(),
  command: z.array(z.string()).optional(),
  environment: z.record(z.string(), z.string()).default({}),
  env_file: z.array(z.string()).default([]),
  user: z.string().optional(),
  read_only: z.boolean().default(false),
  cap_drop: z.array(z.string()).default([]),
  security_opt: z.array(z.string()).default([]),
  ports: z.array(z.string()).default([]),
  networks: z.array(z.string()).default([]),
  network_mode: z.string().optional(),
  volumes: z.array(z.string()).default([]),
  secrets: z.array(z.string()).default([]),
  profiles: z.array(z.string()).default([]),
  depends_on: z.record(z.string(), condition).default({}),
  healthcheck: z.object({ test: z.array(z.string()) }).optional(),
  mem_limit: z.string().optional(),
  cpus: z.union([z.number(), z.string()]).optional(),
  pids_limit: z.number().optional(),
})
export type Service = z.output<typeof service>

const compose = z.looseObject({
  services: z.record(z.string(), service),
  networks: z.record(z.string(), z.object({ internal: z.boolean().optional() })),
  volumes: z.record(z.string(), z.object({})),
  secrets: z.record(z.string(), z.object({ file: z.string() })),
})
export type Compose = z.output<typeof compose>

/** A variable that the compose file asks for and nobody set. */
export class MissingVariable extends Error {}

/** Resolves `${NAME}`, `${NAME:-default}` and `${NAME:?message}` as compose does. @throws {MissingVariable} */
const interpolated = (text: string, environment: Readonly<Record<string, string>>): string =>
  text.replace(/\$\{(\w+)(?::([-?])([^}]*))?\}/g, (_, name: string, kind?: string, rest = '') => {
    const value = environment[name] ?? ''
    if (value !== '') return value
    if (kind === '?') throw new MissingVariable(`${name}: ${rest}`)
    return rest
  })

/** Variables stand in values, never in names. */
function filled(value: unknown, environment: Readonly<Record<string, string>>): unknown {
  if (typeof value === 'string') return interpolated(value, environment)
  if (Array.isArray(value)) return value.map((one) => filled(one, environment))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, filled(one, environment)]))
}

/** The compose file as compose reads it with these variables. */
export function readCompose(environment: Readonly<Record<string, string>>): Compose {
  const read: unknown = parse(readFileSync(composePath, 'utf8'), { merge: true })
  return compose.parse(filled(read, environment))
}

/** The variables of a file such as `.env`. */
export const readEnvFile = (text: string): Record<string, string> =>
  Object.fromEntries(
    text
      .split('\n')
      .filter((line) => /^\w+=/.test(line))
      .map((line): [string, string] => {
        const at = line.indexOf('=')
        return [line.slice(0, at), line.slice(at + 1)]
      }),
  )

/** The settings that somebody fills in before the first start. */
export const filledIn = {
  WEEFSEL_PUBLIC_URL: 'https://weefsel.example.nl',
  WEEFSEL_OIDC_ISSUER: 'https://inloggen.example.nl',
  WEEFSEL_OIDC_CLIENT_ID: 'weefsel',
} as const
