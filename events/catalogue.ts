import type { z } from 'zod'
import * as annotations from './annotations.ts'
import * as bonds from './bonds.ts'
import * as corrections from './corrections.ts'
import type { EventDefinition } from './define.ts'
import * as doubles from './doubles.ts'
import * as experiments from './experiments.ts'
import * as introductions from './introductions.ts'
import * as meetings from './meetings.ts'
import * as needs from './needs.ts'
import * as participation from './participation.ts'
import * as partners from './partners.ts'
import * as places from './places.ts'
import * as residents from './residents.ts'
import * as rights from './rights.ts'

/** A new type of event joins by being exported from the file of its subject. */
const chapters = {
  residents,
  doubles,
  partners,
  meetings,
  participation,
  bonds,
  needs,
  introductions,
  places,
  experiments,
  annotations,
  rights,
  corrections,
} as const

export type Chapter = keyof typeof chapters

type Exports<M> = M[keyof M]
type DefinitionsOf<M> = Extract<
  Exports<M>,
  { readonly type: string; readonly data: z.ZodType; readonly stream: object }
>
type Definition = { [C in Chapter]: DefinitionsOf<(typeof chapters)[C]> }[Chapter]

/** Every type of event this release knows. */
export type EventType = Definition['type']

/** The data of an event of type `T`. */
export type EventData<T extends EventType> = z.output<Extract<Definition, { readonly type: T }>['data']>

const isDefinition = (exported: unknown): exported is EventDefinition<EventType> =>
  typeof exported === 'object' && exported !== null && 'type' in exported && 'stream' in exported

/** The definitions by chapter, and within one by name: the order of exports differs between loaders. */
export const catalogueByChapter = Object.entries(chapters).map(([chapter, module]) => ({
  chapter: chapter as Chapter,
  definitions: Object.values<unknown>(module)
    .filter(isDefinition)
    .sort((a, b) => (a.type < b.type ? -1 : 1)),
}))

/** All definitions by type. */
export const catalogue: ReadonlyMap<string, EventDefinition<EventType>> = new Map(
  catalogueByChapter.flatMap(({ definitions }) =>
    definitions.map((definition) => [definition.type, definition]),
  ),
)

export const eventTypes = [...catalogue.keys()] as EventType[]

export const isEventType = (type: string): type is EventType => catalogue.has(type)

/** @throws when the type is not in the catalogue; ask `isEventType` first when it comes from outside. */
export function definitionOf(type: EventType): EventDefinition<EventType> {
  const definition = catalogue.get(type)
  if (!definition) throw new Error(`"${type}" is not in the catalogue`)
  return definition
}
