import type { WeefselEvent } from '../api/shapes.ts'
import { type Day, dayOf, earlier } from './days.ts'

/** Messages of the live feed since the last refresh, merged: the last position, and all ids. No ids means any id. */
export type Told = { readonly position: number; readonly ids: ReadonlySet<string> }

/** The reach of a change: it decides which answers are out of date. */
export type LiveChange = {
  /** Ids of the change; undefined when it may be about any id. */
  readonly ids: ReadonlySet<string> | undefined
  /** The first day that may look different; undefined when any day may. */
  readonly from: Day | undefined
  /** The types of the events; undefined when it may be any. */
  readonly types: ReadonlySet<string> | undefined
}

/** Any day may look different, by events of any type, and anybody be concerned. */
export const anything: LiveChange = { ids: undefined, from: undefined, types: undefined }

/** Events about other events, and erasures: they change what was there before their own day. */
export const reachesBack = ({ type }: WeefselEvent) =>
  type === 'event-corrected' || type === 'event-retracted' || type.endsWith('-forgotten')

/** The reach of a change, from the feed and from all events that were recorded since. */
export function changeOf(told: Told, events: readonly WeefselEvent[]): LiveChange {
  // The feed names whom such an event is about, not whom the event before was about.
  if (events.some(reachesBack)) return anything
  const ids = told.ids.size > 0 ? told.ids : undefined
  if (events.length === 0) return { ...anything, ids }
  const days = events.map(({ occurredAt }) => dayOf(occurredAt))
  return { ids, from: days.reduce(earlier), types: new Set(events.map(({ type }) => type)) }
}

/** Version numbers of changes. An answer is out of date when the version of its subject has grown. */
export type Versions = {
  /** How many changes there were. */
  readonly latest: number
  /** The version at which an id last changed. */
  readonly ofId: ReadonlyMap<string, number>
  /** The last version that may be about anybody. */
  readonly ofAnybody: number
  /** The version at which events of a type were recorded last. */
  readonly ofType: ReadonlyMap<string, number>
  /** The last version that may hold events of any type. */
  readonly ofAnyType: number
  /** The last versions that may have changed what happened up to a day, newest first, with the first day changed. */
  readonly ofDays: readonly { readonly version: number; readonly from: Day }[]
}

export const noVersions: Versions = {
  latest: 0,
  ofId: new Map(),
  ofAnybody: 0,
  ofType: new Map(),
  ofAnyType: 0,
  ofDays: [],
}

/** Before every day there is. */
const EVER: Day = ''

export function withChange(versions: Versions, { ids, types, from = EVER }: LiveChange): Versions {
  const latest = versions.latest + 1
  const at = (keys: ReadonlySet<string> | undefined) => [...(keys ?? [])].map((key) => [key, latest] as const)
  return {
    latest,
    ofId: new Map([...versions.ofId, ...at(ids)]),
    ofAnybody: ids ? versions.ofAnybody : latest,
    ofType: new Map([...versions.ofType, ...at(types)]),
    ofAnyType: types ? versions.ofAnyType : latest,
    // An older change that begins later is told by this one.
    ofDays: [{ version: latest, from }, ...versions.ofDays.filter((one) => one.from < from)],
  }
}

/** The last version that may concern any of these. */
export const versionOf = ({ ofId, ofAnybody }: Versions, ids: Iterable<string>): number =>
  lastOf(ofId, ids, ofAnybody)

/** The last version that may hold events of any of these types. */
export const versionOfTypes = ({ ofType, ofAnyType }: Versions, types: Iterable<string>): number =>
  lastOf(ofType, types, ofAnyType)

const lastOf = (versions: ReadonlyMap<string, number>, keys: Iterable<string>, least: number): number =>
  [...keys].reduce((last, key) => Math.max(last, versions.get(key) ?? 0), least)

/** The last version that may have changed what happened up to this day. */
export const versionUpTo = ({ ofDays }: Versions, day: Day): number =>
  ofDays.find(({ from }) => from <= day)?.version ?? 0
