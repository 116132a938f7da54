import type { Shapes } from './shapes.ts'

export type Preview = Shapes['ImportPreview']
export type ImportKind = Preview['as']
export const importKinds = [
  'residents',
  'contacts',
  'participation',
  'partners',
  'places',
  'volunteers',
  'buddies',
  'needs',
  'population',
] as const satisfies readonly ImportKind[]

export type ImportReport = Shapes['ImportReport']
/** One line of the answer while a file is imported. */
export type ImportLine = Shapes['ImportLine']
export type Imported = Shapes['Imported']
