import type { SentEvent } from '../../../events/index.ts'

export const id = (number: number) => `00000001-0000-4000-8000-${String(number).padStart(12, '0')}`
const welfare = '00000002-0000-4000-8000-000000000001'
export const HOUSEHOLDS = 70

export const areaOf = (number: number) => (number % 3 === 0 ? 'Vlinderbuurt' : 'Hoekpolder')
export const lifeStageOf = (number: number) => (number % 5 < 2 ? 'older' : 'adult')

export const met = (one: number, other: number, occurredAt: string): SentEvent => ({
  type: 'resident-met-resident',
  occurredAt,
  data: { residents: [id(one), id(other)] },
})

/** Seventy residents: the first thirty meet in a ring, twenty know the partner only, nobody knows the others. */
export const neighbourhood: readonly SentEvent[] = [
  {
    type: 'partner-joined',
    occurredAt: '2026-01-01',
    data: { partner: welfare, name: 'Welzijn', sector: 'welfare', formal: true },
  },
  ...Array.from({ length: HOUSEHOLDS }, (_, number) => ({
    type: 'resident-registered' as const,
    occurredAt: '2026-01-01',
    data: { resident: id(number), area: areaOf(number), lifeStage: lifeStageOf(number) },
  })),
  ...Array.from({ length: 30 }, (_, number) => met(number, (number + 1) % 30, '2026-02-10')),
  ...Array.from({ length: 20 }, (_, number) => ({
    type: 'resident-met-partner' as const,
    occurredAt: '2026-02-12',
    data: { resident: id(30 + number), partner: welfare },
  })),
]
