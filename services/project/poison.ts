import type { Neighbourhood, Position } from '../../events/index.ts'

/** An event that cannot be projected, now or ever: set aside, shown, and passed by. */
export type Parked = {
  readonly neighbourhood: Neighbourhood
  readonly position: Position
  readonly id: string
  readonly type: string
  readonly reason: string
}

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
