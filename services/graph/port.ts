import type { Aliases, Instant, Neighbourhood, Position } from '../../events/index.ts'
import type { EventChanges } from './change.ts'
import type { Slice, SliceQuery } from './slice.ts'

/** A run of events for one neighbourhood, and the positions between which it stands. */
export type GraphBatch = {
  readonly neighbourhood: Neighbourhood
  /** Where the checkpoint must stand for this batch to apply. */
  readonly after: Position
  /** Where the checkpoint stands when it has been applied. */
  readonly upTo: Position
  readonly events: readonly EventChanges[]
  /** The parked events of the run; kept with the graph, and shown. */
  readonly parked?: readonly Parked[]
  /** The lease under which it is written, when several projectors share the work. */
  readonly lease?: Lease
}

/** An event that cannot be projected, now or ever: parked (a dead letter), shown, and skipped. */
export type Parked = {
  readonly neighbourhood: Neighbourhood
  readonly position: Position
  readonly id: string
  readonly type: string
  readonly reason: string
}

/**
 * `already`: the checkpoint stands at or past this batch. `mismatch`: it stands before it, or inside it.
 * `fenced`: the lease has passed to somebody else or was given up; nothing was written.
 */
export type Applied = 'applied' | 'already' | 'mismatch' | 'fenced'

/** The right to project one neighbourhood. Each time it changes hands its token rises. */
export type Lease = {
  readonly neighbourhood: Neighbourhood
  readonly holder: string
  readonly token: number
  /** For how many milliseconds after each sign of life it holds, by the clock of the store. */
  readonly lasts: number
}

/** A projector says that it is alive, and which neighbourhoods it could project. */
export type Claim = {
  readonly holder: string
  readonly neighbourhoods: readonly Neighbourhood[]
  readonly lasts: number
}

/** Stretches of `step` milliseconds, one of which starts at `origin`. */
export type TimelineBins = { readonly step: number; readonly origin: Instant }
export type TimelineBin = { readonly start: Instant; readonly events: number }

/** A graph in the making, out of readers' sight: they keep the live one until this one takes its place. */
export type GraphRebuild = {
  /** As for the live graph, from an empty start. */
  apply(batch: GraphBatch): Promise<Applied>
  /** Takes the place of the live graph in one step. `behind`: the live graph has come further, and stays. */
  publish(): Promise<'published' | 'behind'>
  /** Drops the new graph; after publishing there is nothing to drop. */
  discard(): Promise<void>
}

/** Where the social graph is kept: contacts and bonds with both clocks, never pre-aggregated ties. */
export type GraphStore = {
  /** Applies a batch and moves the checkpoint in one step, or does neither. */
  apply(batch: GraphBatch): Promise<Applied>
  /** How far this neighbourhood has been projected; 0 when it has not. */
  checkpoint(neighbourhood: Neighbourhood): Promise<Position>
  /** How far each neighbourhood that it knows has been projected. */
  checkpoints(): Promise<ReadonlyMap<Neighbourhood, Position>>
  /** The parked events of all neighbourhoods. */
  parked(): Promise<readonly Parked[]>
  /**
   * Renews the leases of a projector, gives it what nobody holds up to its share, and takes from it what is more than
   * that. Time is that of the store alone: clocks of machines may differ as they like.
   * @returns every lease that it holds now
   */
  claim(claim: Claim): Promise<readonly Lease[]>
  /** A projector stops: what it held is free at once. */
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
  /** How many events happened in each stretch, empty stretches left out. */
  timeline(
    neighbourhood: Neighbourhood,
    bins: TimelineBins,
    knownAt: Position,
  ): Promise<readonly TimelineBin[]>
  /** A figure that two graphs share exactly when they hold the same. */
  digest(neighbourhood: Neighbourhood): Promise<string>
  /** Begins a graph of this neighbourhood beside the live one. */
  rebuild(neighbourhood: Neighbourhood): Promise<GraphRebuild>
  /** Forgets the whole projection of a neighbourhood, so that it can be rebuilt. */
  clear(neighbourhood: Neighbourhood): Promise<void>
  close(): Promise<void>
}
