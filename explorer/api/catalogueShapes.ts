import type { Answer } from './client.ts'
import type { Shapes } from './shapes.ts'

export type BilingualText = Shapes['Label']
/** The kind of subject that an id in an event points at. */
export type SubjectKind = string
/** A type of event: its words, and its data as JSON Schema. */
export type Definition = Shapes['EventDefinition']
/** A need, a skill, a signal, an agreement: what an event can point at beside people and places. */
export type Thing = Shapes['Thing']
export type Directory = Answer<'get', '/api/v1/neighbourhoods/{neighbourhood}/directory'>
