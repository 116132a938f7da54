import type { SentEvent } from '../../events/index.ts'

/** A street small enough to know by heart: eight residents, a partner with a professional, and a place. */
export const people = {
  anna: '00000001-0000-4000-8000-000000000001',
  bram: '00000001-0000-4000-8000-000000000002',
  cem: '00000001-0000-4000-8000-000000000003',
  dina: '00000001-0000-4000-8000-000000000004',
  ed: '00000001-0000-4000-8000-000000000005',
  fatima: '00000001-0000-4000-8000-000000000006',
  gerrit: '00000001-0000-4000-8000-000000000007',
  hana: '00000001-0000-4000-8000-000000000008',
} as const
export const welfare = '00000002-0000-4000-8000-000000000001'
export const ans = '00000003-0000-4000-8000-000000000001'
export const livingRoom = '00000004-0000-4000-8000-000000000001'

type Name = keyof typeof people
export const nameOf = (name: Name) => name[0]!.toUpperCase() + name.slice(1)

export const registration = (name: Name, occurredAt = '2026-01-01', area = 'Hoekpolder'): SentEvent => ({
  type: 'resident-registered',
  occurredAt,
  data: { resident: people[name], name: nameOf(name), area },
})

export const meeting = (a: Name, b: Name, occurredAt: string): SentEvent => ({
  type: 'resident-met-resident',
  occurredAt,
  data: { residents: [people[a], people[b]] },
})

export const visitOfWelfare = (name: Name, occurredAt: string): SentEvent => ({
  type: 'resident-met-partner',
  occurredAt,
  data: { resident: people[name], partner: welfare },
})

/** Anna, Bram, Cem and Dina all know each other; Ed knows Anna only; Fatima knows the partner; Gerrit nobody. */
export const street: readonly SentEvent[] = [
  ...(['anna', 'bram', 'cem', 'dina', 'ed', 'fatima', 'gerrit'] as const).map((name) =>
    registration(name, '2026-01-01', name === 'gerrit' ? 'Vlinderbuurt' : 'Hoekpolder'),
  ),
  {
    type: 'partner-joined',
    occurredAt: '2026-01-01',
    data: { partner: welfare, name: 'Welzijn Rijswijk', sector: 'welfare', formal: true },
  },
  {
    type: 'professional-appointed',
    occurredAt: '2026-01-01',
    data: { professional: ans, partner: welfare, name: 'Ans', function: 'kwartiermaker' },
  },
  {
    type: 'place-opened',
    occurredAt: '2026-01-01',
    data: {
      place: livingRoom,
      name: 'Huiskamer',
      management: 'self-management',
      functions: ['participation'],
    },
  },
  meeting('anna', 'bram', '2026-03-02'),
  meeting('anna', 'cem', '2026-03-03'),
  meeting('anna', 'dina', '2026-03-04'),
  meeting('bram', 'cem', '2026-03-05'),
  meeting('bram', 'dina', '2026-03-06'),
  meeting('cem', 'dina', '2026-03-07'),
  meeting('ed', 'anna', '2026-03-08'),
  visitOfWelfare('fatima', '2026-03-09'),
  visitOfWelfare('anna', '2026-03-10'),
]
