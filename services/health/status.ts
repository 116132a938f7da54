import { START } from '../../events/index.ts'
import type { EventLog } from '../log/index.ts'
import type { ProjectorStatus } from '../project/index.ts'
import { errorMessage } from '../shared/errorMessage.ts'

/** The status of a process: its progress, its parked events (dead letters), and its current failure. */
export type Status = ProjectorStatus

/** The status of a process that only records. It is ready when its log is. */
export async function statusOfLog(log: EventLog): Promise<Status> {
  const nothing = { behind: 0, parked: [], neighbourhoods: 0 }
  try {
    return { ...nothing, position: await log.head(), trouble: log.trouble?.()?.message }
  } catch (error) {
    return { ...nothing, position: START, trouble: errorMessage(error) }
  }
}
