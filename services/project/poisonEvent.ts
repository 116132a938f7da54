import type { Parked } from '../graph/index.ts'

/**
 * A poison event: one that cannot be projected. The live projection parks it (dead letter); a rebuild stops
 * at it, because its result would differ from the log.
 */
export class PoisonEvent extends Error {
  readonly parked: Parked
  constructor(parked: Parked) {
    super(
      `event ${parked.id} (${parked.type}) at position ${parked.position} cannot be projected: ${parked.reason}`,
    )
    this.name = 'PoisonEvent'
    this.parked = parked
  }
}
