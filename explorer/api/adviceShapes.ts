import type { Body } from './client.ts'
import type { Shapes } from './shapes.ts'

export type Reason = Shapes['IntroductionReason']
export type Introduction = Shapes['Introduction']
export type Introductions = Shapes['Introductions']
export type Visits = Shapes['Visits']
export type Visit = Shapes['Visit']
export type GroupGap = Shapes['GroupGap']
export type Carrier = Shapes['Carrier']
export type FadingTie = Shapes['FadingTie']
export type Coverage = Shapes['Coverage']
export type WhatIf = Shapes['WhatIf']

/** Some parts of what can be asked about gaps. */
type With<Part extends keyof Shapes['Gaps']> = Required<Pick<Shapes['Gaps'], Part>>
/** The parts of the gaps that the start page shows. */
export const gapParts = ['betweenGroups', 'carriers', 'fading', 'needs', 'coverage', 'signals'] as const
export type Gaps = With<(typeof gapParts)[number]>
/** The parts of the gaps that the fabric shows. */
export const findingParts = ['betweenGroups', 'carriers', 'coverage'] as const
export type Findings = With<(typeof findingParts)[number]>

/** Something to imagine: who or what is gone, or who meet once. */
export type Change = Body<'post', '/api/v1/neighbourhoods/{neighbourhood}/what-if'>['changes'][number]
