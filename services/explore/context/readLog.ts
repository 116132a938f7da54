import type { EventLog, LogEntry, ReadQuery } from '../../log/index.ts'

/** A log as far as looking into it goes: the log itself, or what of it somebody may know. */
export type ReadLog = Pick<EventLog, 'find' | 'at' | 'head' | 'headAt' | 'neighbourhoods' | 'vault'> & {
  read(query: ReadQuery): AsyncIterable<{ readonly entries: readonly LogEntry[] }>
}
