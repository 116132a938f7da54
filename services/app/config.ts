import { z } from 'zod'
import { IncompleteSignIn, type SignInSettings, signInOf, signInVariables } from '../access/index.ts'
import { type SmallestCounts, smallestCounts } from '../disclosure/index.ts'
import type { MasterSource } from '../vault/index.ts'

/** A setting from the environment is wrong or unknown. */
export class InvalidSetting extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'InvalidSetting'
  }
}

export const roles = ['all', 'record', 'project', 'explore'] as const
/** The role of a process: everything, or one part that scales on its own. */
export type ProcessRole = (typeof roles)[number]

const port = z.coerce.number().int().min(0).max(65_535)

const settings = z.strictObject({
  /** The data directory. */
  WEEFSEL_DATA: z.string().min(1).default('data'),
  WEEFSEL_HOST: z.string().min(1).default('127.0.0.1'),
  WEEFSEL_PORT: port.optional(),
  WEEFSEL_ROLE: z.enum(roles, { error: `expected ${roles.join(', ')}` }).default('all'),
  /** The address of the recording process, for an exploring one. */
  WEEFSEL_RECORD_URL: z
    .string()
    .regex(/^https?:\/\/[^\s/]+\/?$/, 'expected an address such as http://record:3000')
    .optional(),
  /** The master key of the subjects' keys, as a value or a file; by default a file beside them. */
  WEEFSEL_MASTER_KEY: z
    .string()
    .regex(/^[0-9a-fA-F]{64}$/, 'expected 64 hexadecimal characters')
    .optional(),
  WEEFSEL_MASTER_KEY_FILE: z.string().min(1).optional(),
  ...signInVariables,
  /** An erased resident stays as an anonymous node only with this many others of the same description. */
  WEEFSEL_ANONYMOUS_FROM: z.coerce.number().int().min(2).max(1_000).optional(),
  /**
   * The number of questions that are computed at once, each on its own thread; by default the number of
   * cores.
   */
  WEEFSEL_WORKER_THREADS: z.coerce.number().int().min(1).max(64).optional(),
  /** The retention of the access log in years. */
  WEEFSEL_ACCESS_LOG_YEARS: z.coerce.number().int().min(1).max(50).optional(),
  WEEFSEL_LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  /** The smallest count of people that readers of groups see: `10`, or `10,hoekpolder=15`. */
  WEEFSEL_SMALLEST_COUNT: smallestCounts.optional(),
})

// The names are those of the engines' own tools. Without them the embedded stores are used.
const engines = z.object({
  EVENTSTORE_URL: z
    .string()
    .regex(/^(esdb|kurrentdb)(\+discover)?:\/\//, 'expected esdb://… or esdb+discover://…')
    .optional(),
  NEO4J_URL: z
    .string()
    .regex(/^(neo4j|bolt)(\+s|\+ssc)?:\/\//, 'expected neo4j://… or bolt://…')
    .optional(),
  NEO4J_USER: z.string().min(1).default('neo4j'),
  NEO4J_PASSWORD: z.string().default(''),
  NEO4J_DATABASE: z.string().min(1).optional(),
})

/** The engines of log and graph, when they are not embedded. */
export type Engines = {
  readonly eventStore?: { readonly url: string }
  readonly neo4j?: {
    readonly url: string
    readonly user: string
    readonly password: string
    readonly database?: string | undefined
  }
}

export type Settings = {
  readonly data: string
  readonly host: string
  readonly port: number
  readonly logLevel: string
  /** The configuration of sign-in; without it only this machine has access. */
  readonly signIn?: SignInSettings
  /** The proxies whose X-Forwarded-* headers are trusted. */
  readonly trustProxy?: string
  /** The token that commands send to a server. */
  readonly token?: string
  readonly role: ProcessRole
  readonly recordUrl?: string
  readonly engines: Engines
  readonly anonymousFrom?: number
  /** The retention of the access log in years. */
  readonly accessLogYears?: number
  /** The master key, when the environment has it. */
  readonly master?: MasterSource
  readonly smallestCounts?: SmallestCounts
  /** The number of questions that are computed at once; by default the number of cores. */
  readonly workerThreads?: number
}

const DEFAULT_PORT = 3000

/**
 * Reads `WEEFSEL_*`, `PORT`, `EVENTSTORE_URL` and `NEO4J_*` from the environment. Names that start with
 * `WEEFSEL_TEST_` are for tests.
 * @throws {InvalidSetting} naming the variable that is wrong or unknown
 */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  const ours = Object.fromEntries(
    Object.entries(environment).filter(([name]) => /^WEEFSEL_(?!TEST_)/.test(name)),
  )
  const read = parsed(settings, ours)
  const asked = port.optional().safeParse(environment.PORT || undefined)
  if (!asked.success)
    throw new InvalidSetting(`the environment variable PORT is wrong: expected a port number`)
  const { WEEFSEL_MASTER_KEY: key, WEEFSEL_MASTER_KEY_FILE: file } = read
  const signIn = signInFrom(read)
  const { WEEFSEL_ROLE, WEEFSEL_RECORD_URL } = read
  const { WEEFSEL_DATA, WEEFSEL_HOST, WEEFSEL_PORT, WEEFSEL_LOG_LEVEL, WEEFSEL_SMALLEST_COUNT } = read
  return {
    data: WEEFSEL_DATA,
    host: WEEFSEL_HOST,
    port: WEEFSEL_PORT ?? asked.data ?? DEFAULT_PORT,
    logLevel: WEEFSEL_LOG_LEVEL,
    ...(signIn && { signIn }),
    ...(read.WEEFSEL_TOKEN && { token: read.WEEFSEL_TOKEN }),
    ...(read.WEEFSEL_TRUST_PROXY && { trustProxy: read.WEEFSEL_TRUST_PROXY }),
    role: WEEFSEL_ROLE,
    ...(WEEFSEL_RECORD_URL && { recordUrl: WEEFSEL_RECORD_URL }),
    engines: enginesOf(environment),
    ...(read.WEEFSEL_ANONYMOUS_FROM && { anonymousFrom: read.WEEFSEL_ANONYMOUS_FROM }),
    ...(read.WEEFSEL_ACCESS_LOG_YEARS && { accessLogYears: read.WEEFSEL_ACCESS_LOG_YEARS }),
    ...((key || file) && { master: { ...(key && { key }), ...(file && { file }) } }),
    ...(read.WEEFSEL_WORKER_THREADS && { workerThreads: read.WEEFSEL_WORKER_THREADS }),
    ...(WEEFSEL_SMALLEST_COUNT && { smallestCounts: WEEFSEL_SMALLEST_COUNT }),
  }
}

function signInFrom(read: z.output<typeof settings>): SignInSettings | undefined {
  try {
    return signInOf(read)
  } catch (error) {
    throw error instanceof IncompleteSignIn ? new InvalidSetting(error.message) : error
  }
}

const engineOf = { eventStore: 'EVENTSTORE_URL', neo4j: 'NEO4J_URL' } as const
const needed: Readonly<Record<ProcessRole, readonly (keyof typeof engineOf)[]>> = {
  all: [],
  record: ['eventStore'],
  project: ['eventStore', 'neo4j'],
  explore: ['eventStore', 'neo4j'],
}

/**
 * Checks that a process with a single role has the engines that it shares with the others.
 * @throws {InvalidSetting} naming the engine that is missing
 */
export function assertEngines(role: ProcessRole, engines: Engines): void {
  const missing = needed[role].filter((engine) => !engines[engine]).map((engine) => engineOf[engine])
  if (missing.length === 0) return
  throw new InvalidSetting(
    `the role ${role} shares its stores with other processes: set ${missing.join(' and ')}; only the role all works without`,
  )
}

/** An empty variable counts as not set, because compose files leave them empty. */
const setOnly = (environment: Readonly<Record<string, string | undefined>>) =>
  Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''))

/**
 * The engines that the environment configures.
 * @throws {InvalidSetting}
 */
export function enginesOf(environment: Readonly<Record<string, string | undefined>>): Engines {
  const { EVENTSTORE_URL, NEO4J_URL, NEO4J_USER, NEO4J_PASSWORD, NEO4J_DATABASE } = parsed(
    engines,
    setOnly(environment),
  )
  const account = {
    user: NEO4J_USER,
    password: NEO4J_PASSWORD,
    ...(NEO4J_DATABASE && { database: NEO4J_DATABASE }),
  }
  return {
    ...(EVENTSTORE_URL && { eventStore: { url: EVENTSTORE_URL } }),
    ...(NEO4J_URL && { neo4j: { url: NEO4J_URL, ...account } }),
  }
}

function parsed<S extends z.ZodObject>(schema: S, given: Record<string, string | undefined>): z.output<S> {
  const read = schema.safeParse(given)
  if (read.success) return read.data
  const [issue] = read.error.issues
  const unknown = issue?.code === 'unrecognized_keys' ? issue.keys[0] : undefined
  throw new InvalidSetting(
    unknown
      ? `the environment variable ${unknown} is not known; known are ${Object.keys(schema.shape).join(', ')}`
      : `the environment variable ${issue?.path.join('.')} is wrong: ${issue?.message}`,
  )
}
