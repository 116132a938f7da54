import type { Answer } from './client.ts'
import type { Shapes } from './shapes.ts'

export type LikelyDoubles = Answer<'get', '/api/v1/neighbourhoods/{neighbourhood}/doubles'>
export type LikelyDouble = LikelyDoubles['doubles'][number]
export type DoubleView = Shapes['DoubleView']
export type DoubleReason = Shapes['DoubleReason']
export type RegistrationView = Shapes['RegistrationView']
