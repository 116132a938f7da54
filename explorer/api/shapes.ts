import type { Answer, Body } from './client.ts'
import type { components } from './openapi.ts'

/** The shapes of the server's answers, by the names that the explorer has for them. */
export type Shapes = components['schemas']

export type Level = Shapes['IsolationLevel']
/** Where people stand, from the edge to the middle. */
export const levels = [
  'not-in-view',
  'only-formal',
  'single-line',
  'island',
  'hangs-on-one',
  'connected',
] as const satisfies readonly Level[]
export const isLevel = (text: string): text is Level => levels.some((level) => level === text)

export type NodeKind = Shapes['NodeKind']
export const kinds = [
  'resident',
  'professional',
  'partner',
  'initiative',
  'place',
] as const satisfies readonly NodeKind[]

export type NeighbourhoodInfo = Shapes['Neighbourhood']
export type GraphNode = Shapes['Node']
export type GraphTie = Shapes['Tie']
export type Fabric = Shapes['Fabric']
export type Sector = Shapes['Sector']
export type Group = Shapes['Group']
export type Between = Shapes['BetweenGroups']
export type Graph = Shapes['Graph']
export type WeefselEvent = Shapes['Event']
export type Person = Shapes['Person']
export type PersonTie = Shapes['PersonTie']
export type TimelineBin = Shapes['TimelineBin']
/** Whose data should be looked at: past their retention, without a basis, or objected to. */
export type Due = Shapes['Due']
export type Me = Answer<'get', '/api/v1/me'>
export type Role = Me['roles'][number]

type Sent = Exclude<Body<'post', '/api/v1/neighbourhoods/{neighbourhood}/events'>, readonly unknown[]>
/** An event as it is sent. `id` is made here, so that sending it again adds nothing. */
export type NewEvent = Sent & { readonly id: string }
