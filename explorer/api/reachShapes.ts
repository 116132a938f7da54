import type { Answer } from './client.ts'
import type { Shapes } from './shapes.ts'

/** A count of people as it may be shown: rounded, or only that it is small, or left out. */
export type FigureCell = Shapes['CountStatement']
export type FigureGroup = Shapes['FigureGroup']
export type GroupRow = Shapes['FigureRow']
export type Reach = Answer<'get', '/api/v1/neighbourhoods/{neighbourhood}/reach'>
export type ReachMonth = Answer<
  'get',
  '/api/v1/neighbourhoods/{neighbourhood}/reach/months'
>['series'][number]

export type Provider = keyof GroupRow['reachedBy']
export const sectors = [
  'welfare',
  'care',
  'housing',
  'municipality',
  'education',
  'self-organised',
  'other',
] as const satisfies readonly Provider[]
