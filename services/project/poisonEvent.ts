import type { Parked } from '../graph/index.ts'

/** A rebuild stops at the first poison event: its result would not be the log's. */
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
