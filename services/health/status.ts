import { START } from '../../events/index.ts'
import type { EventLog } from '../log/index.ts'
import type { ProjectorStatus } from '../project/index.ts'
import { errorMessage } from '../shared/errorMessage.ts'

/** The state of a process: how far it has come, the events that it parked, and the faults that stop it. */
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
