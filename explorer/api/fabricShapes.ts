import type { Shapes } from './shapes.ts'

/** The events behind a line. */
export type TieWithEvents = Shapes['TieWithEvents']
/** Figures per resident, by the names of the measures. */
export type Figures = Pick<Shapes['Report'], 'residents'>
export type ComparedLevel = Shapes['ComparedPlace']
/** Two moments laid beside each other. */
export type Comparison = Shapes['ComparedMoments']
