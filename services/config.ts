import { z } from 'zod'
import { type SmallestCounts, smallestCounts } from './access/aggregate/index.ts'

/** A setting from the environment is wrong or not known. */
export class InvalidSetting extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'InvalidSetting'
  }
}

const port = z.coerce.number().int().min(0).max(65_535)

const settings = z.strictObject({
  /** The data directory. */
  WEEFSEL_DATA: z.string().min(1).default('data'),
  WEEFSEL_HOST: z.string().min(1).default('127.0.0.1'),
  WEEFSEL_PORT: port.optional(),
  WEEFSEL_LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  /** No count of people below this is shown to who may see groups only: `10`, or `10,hoekpolder=15`. */
  WEEFSEL_SMALLEST_COUNT: smallestCounts.optional(),
})

// These carry the names that the engines' own tools use; without them the embedded ones serve.
const engines = z.object({
  EVENTSTORE_URL: z
    .string()
    .regex(/^esdb(\+discover)?:\/\//, 'expected esdb://… or esdb+discover://…')
    .optional(),
  NEO4J_URL: z
    .string()
    .regex(/^(neo4j|bolt)(\+s|\+ssc)?:\/\//, 'expected neo4j://… or bolt://…')
    .optional(),
  NEO4J_USER: z.string().min(1).default('neo4j'),
  NEO4J_PASSWORD: z.string().default(''),
  NEO4J_DATABASE: z.string().min(1).optional(),
})

/** Where log and graph are kept when they are not embedded. */
export type Engines = {
  readonly eventStore?: { readonly url: string }
  readonly neo4j?: {
    readonly url: string
    readonly user: string
    readonly password: string
    readonly database?: string
  }
}

export type Settings = {
  readonly data: string
  readonly host: string
  readonly port: number
  readonly logLevel: string
  readonly engines: Engines
  readonly smallestCounts?: SmallestCounts
}

const DEFAULT_PORT = 3000

/**
 * Reads `WEEFSEL_*`, `PORT`, `EVENTSTORE_URL` and `NEO4J_*` from the environment. What begins with `WEEFSEL_TEST_` is for tests.
 * @throws {InvalidSetting} naming the variable that is wrong or not known.
 */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  const ours = Object.fromEntries(
    Object.entries(environment).filter(([name]) => /^WEEFSEL_(?!TEST_)/.test(name)),
  )
  const read = parsed(settings, ours)
  const asked = port.optional().safeParse(environment.PORT || undefined)
  if (!asked.success)
    throw new InvalidSetting(`the environment variable PORT is wrong: expected a port number`)
  const { WEEFSEL_DATA, WEEFSEL_HOST, WEEFSEL_PORT, WEEFSEL_LOG_LEVEL, WEEFSEL_SMALLEST_COUNT } = read
  return {
    data: WEEFSEL_DATA,
    host: WEEFSEL_HOST,
    port: WEEFSEL_PORT ?? asked.data ?? DEFAULT_PORT,
    logLevel: WEEFSEL_LOG_LEVEL,
    engines: enginesOf(environment),
    ...(WEEFSEL_SMALLEST_COUNT && { smallestCounts: WEEFSEL_SMALLEST_COUNT }),
  }
}

/** An empty variable is one that is not set: compose files leave them so. */
const setOnly = (environment: Readonly<Record<string, string | undefined>>) =>
  Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''))

/**
 * Which engines the environment asks for.
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
