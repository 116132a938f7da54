import type { Aliases, Instant, Neighbourhood, Position } from '../../events/index.ts'
import type { Slice, SliceQuery } from '../slice/index.ts'
import type { EventChanges } from './change.ts'

/** A run of events for one neighbourhood, and the positions that it covers. */
export type GraphBatch = {
  readonly neighbourhood: Neighbourhood
  /** The checkpoint that the graph must have for this batch to apply. */
  readonly after: Position
  /** The checkpoint after this batch. */
  readonly upTo: Position
  readonly events: readonly EventChanges[]
  /** The parked events (dead letters) of the run, which are stored with the graph. */
  readonly parked?: readonly Parked[]
  /** The lease for this write, when several projectors share the work. */
  readonly lease?: Lease
}

/**
 * A dead letter: an event that can never be projected. It is parked with the reason and shown, and projection
 * continues.
 */
export type Parked = {
  readonly neighbourhood: Neighbourhood
  readonly position: Position
  readonly id: string
  readonly type: string
  readonly reason: string
}

/**
 * `already`: the checkpoint is at or past this batch. `mismatch`: it is before or inside the batch. `fenced`:
 * another projector has the lease, or it was given up, and nothing was written.
 */
export type Applied = 'applied' | 'already' | 'mismatch' | 'fenced'

/** The right to project one neighbourhood. Its token (fencing token) rises with each new holder. */
export type Lease = {
  readonly neighbourhood: Neighbourhood
  readonly holder: string
  readonly token: number
  /** Milliseconds for which it holds after each heartbeat, by the clock of the store. */
  readonly lasts: number
}

/** The heartbeat of a projector, with the neighbourhoods that it could project. */
export type Claim = {
  readonly holder: string
  readonly neighbourhoods: readonly Neighbourhood[]
  readonly lasts: number
}

/** Bins of `step` milliseconds, one of which starts at `origin`. */
export type TimelineBins = { readonly step: number; readonly origin: Instant }
export type TimelineBin = { readonly start: Instant; readonly events: number }

/** A graph that is being built, hidden from readers until it replaces the live one (blue/green rebuild). */
type GraphRebuild = {
  /** As for the live graph, starting empty. */
  apply(batch: GraphBatch): Promise<Applied>
  /** Replaces the live graph in one step. `behind`: the live graph is further and stays. */
  publish(): Promise<'published' | 'behind'>
  /** Drops the build. Does nothing after publishing. */
  discard(): Promise<void>
}

/** The store of the social graph: contacts and bonds with both clocks, never pre-aggregated ties. */
export type GraphStore = {
  /** Applies a batch and moves the checkpoint in one step, or does neither. */
  apply(batch: GraphBatch): Promise<Applied>
  /** The position up to which this neighbourhood has been projected; 0 when it has not. */
  checkpoint(neighbourhood: Neighbourhood): Promise<Position>
  /** The checkpoint of each neighbourhood that it knows. */
  checkpoints(): Promise<ReadonlyMap<Neighbourhood, Position>>
  /** The parked events (dead letters) of all neighbourhoods. */
  parked(): Promise<readonly Parked[]>
  /**
   * Renews the leases of a projector, gives it free neighbourhoods up to its share, and takes back the
   * excess. Only the clock of the store counts: the clocks of machines may differ.
   * @returns all leases that it holds now
   */
  claim(claim: Claim): Promise<readonly Lease[]>
  /** Releases the leases of a projector that stops, at once. */
  leave(holder: string): Promise<void>
  slice(neighbourhood: Neighbourhood, query: SliceQuery): Promise<Slice>
  /**
   * Positions of the events that point at this subject, newest last. Covers all ids of a person.
   * @param knownAt resolves aliases as the log held them then; default: now
   */
  history(neighbourhood: Neighbourhood, subject: string, knownAt?: Position): Promise<readonly Position[]>
  /** The alias table of a neighbourhood, as the log held it at a position; default: now. */
  aliases(neighbourhood: Neighbourhood, knownAt?: Position): Promise<Aliases>
  /** Which events no longer count: their positions, each with the position that took it back. */
  retractions(neighbourhood: Neighbourhood): Promise<ReadonlyMap<Position, Position>>
  /** The number of events in each bin, without empty bins. */
  timeline(
    neighbourhood: Neighbourhood,
    bins: TimelineBins,
    knownAt: Position,
  ): Promise<readonly TimelineBin[]>
  /** A hash that two graphs share if and only if they have the same content. */
  digest(neighbourhood: Neighbourhood): Promise<string>
  /** Starts a new graph of this neighbourhood beside the live one. */
  rebuild(neighbourhood: Neighbourhood): Promise<GraphRebuild>
  /** Deletes the whole projection of a neighbourhood, so that it can be rebuilt. */
  clear(neighbourhood: Neighbourhood): Promise<void>
  close(): Promise<void>
}
