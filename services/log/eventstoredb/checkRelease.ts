import type { EventStoreDBClient } from '@eventstore/db-client'
import { LogUnavailable } from '../errors.ts'
import { clientInternals } from './clientInternals.ts'

/** The first release that tells a subscriber when it has caught up. */
const OLDEST = [23, 10] as const

/** @throws {LogUnavailable} when the server is too old or is not EventStoreDB */
export async function checkRelease(client: EventStoreDBClient, hosts: string): Promise<void> {
  const { serverVersion } = await clientInternals(client).capabilities()
  const [, major, minor] = /^(\d+)\.(\d+)/.exec(serverVersion) ?? []
  if (major === undefined || minor === undefined) {
    // Releases before 21 do not tell their version, and neither do other servers.
    throw new LogUnavailable('unusable', `the server at ${hosts} does not tell its release`)
  }
  const older = Number(major) < OLDEST[0] || (Number(major) === OLDEST[0] && Number(minor) < OLDEST[1])
  if (older) {
    const needed = `expected ${OLDEST.join('.')} or later`
    throw new LogUnavailable('unusable', `EventStoreDB at ${hosts} is release ${serverVersion}; ${needed}`)
  }
}
