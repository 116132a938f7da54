import { z } from 'zod'

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
})

export type Settings = {
  readonly data: string
  readonly host: string
  readonly port: number
  readonly logLevel: string
}

const DEFAULT_PORT = 3000

/**
 * Reads `WEEFSEL_*` and `PORT` from the environment.
 * @throws {InvalidSetting} naming the variable that is wrong or not known.
 */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  const ours = Object.fromEntries(Object.entries(environment).filter(([name]) => name.startsWith('WEEFSEL_')))
  const read = settings.safeParse(ours)
  if (!read.success) {
    const [issue] = read.error.issues
    const unknown = issue?.code === 'unrecognized_keys' ? issue.keys[0] : undefined
    throw new InvalidSetting(
      unknown
        ? `the environment variable ${unknown} is not known; known are ${Object.keys(settings.shape).join(', ')}`
        : `the environment variable ${issue?.path.join('.')} is wrong: ${issue?.message}`,
    )
  }
  const asked = port.optional().safeParse(environment.PORT || undefined)
  if (!asked.success)
    throw new InvalidSetting(`the environment variable PORT is wrong: expected a port number`)
  const { WEEFSEL_DATA, WEEFSEL_HOST, WEEFSEL_PORT, WEEFSEL_LOG_LEVEL } = read.data
  return {
    data: WEEFSEL_DATA,
    host: WEEFSEL_HOST,
    port: WEEFSEL_PORT ?? asked.data ?? DEFAULT_PORT,
    logLevel: WEEFSEL_LOG_LEVEL,
  }
}
