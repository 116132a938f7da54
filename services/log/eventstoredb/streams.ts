import type { Neighbourhood } from '../../../events/index.ts'

/** The type of the event that closes every append: with it, and only with it, its events are in the log. */
const RECORDED = 'events-recorded'

/** How the streams of one log are named; the prefix keeps several logs on one server apart. */
export type Streams = {
  /** The type of the events that say what was recorded. */
  readonly recordedType: string
  /** Everything recorded in a neighbourhood, in order. */
  log(neighbourhood: Neighbourhood): string
  /** The stream of staged events, to be recorded all at once. */
  batch(neighbourhood: Neighbourhood, id: string): string
  /** Which neighbourhood's log a stream is; `undefined` when it is none of this log's. */
  neighbourhoodOf(stream: string): Neighbourhood | undefined
  /** A regular expression for the log streams of one neighbourhood, or of all; never a system stream (`$…`). */
  pattern(neighbourhood?: Neighbourhood): string
}

export function streamsNamed(prefix: string): Streams {
  const log = (neighbourhood: Neighbourhood) => `${prefix}${neighbourhood}.log-${neighbourhood}`
  const any = new RegExp(`^${literally(prefix)}([a-z0-9-]+)\\.log-\\1$`)
  return {
    recordedType: `${prefix}${RECORDED}`,
    log,
    batch: (neighbourhood, id) => `${prefix}${neighbourhood}.batch-${id}`,
    neighbourhoodOf: (stream) => any.exec(stream)?.[1] as Neighbourhood | undefined,
    pattern: (neighbourhood) => `^${literally(prefix)}${neighbourhood ?? '[a-z0-9-]+'}\\.log-`,
  }
}

/** Escaped for the server, whose expressions are those of .NET. */
const literally = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
