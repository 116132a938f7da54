import type { Neighbourhood } from '../../../events/index.ts'

/** The type of the closing event of every append. The events of an append are in the log only with it. */
const RECORDED = 'events-recorded'

/** The names of the streams of one log. The prefix separates several logs on one server. */
export type Streams = {
  /** The type of the closing events. */
  readonly recordedType: string
  /** The log stream: all events of a neighbourhood, in order. */
  log(neighbourhood: Neighbourhood): string
  /** The stream of a stage: events that will be recorded in one step. */
  batch(neighbourhood: Neighbourhood, id: string): string
  /** The neighbourhood of a log stream; `undefined` for other streams. */
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

/** Escapes a text for the regular expressions of the server, which are those of .NET. */
const literally = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
