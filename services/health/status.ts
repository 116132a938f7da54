import { START } from '../../events/index.ts'
import type { EventLog } from '../log/index.ts'
import type { ProjectorStatus } from '../project/index.ts'
import { errorMessage } from '../shared/errorMessage.ts'

/** How a process stands: how far it has come, what it had to set aside, and what keeps it from its work. */
export type Status = ProjectorStatus

/** How a process stands that only records: it is ready when its log is. */
export async function statusOfLog(log: EventLog): Promise<Status> {
  const nothing = { behind: 0, parked: [], neighbourhoods: 0 }
  try {
    return { ...nothing, position: await log.head(), trouble: log.trouble?.()?.message }
  } catch (error) {
    return { ...nothing, position: START, trouble: errorMessage(error) }
  }
}
