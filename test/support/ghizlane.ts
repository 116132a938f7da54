import type { SentEvent } from '../../events/index.ts'
import { people } from './street.ts'

/** Everything that names or describes one person; made of letters that escape differently. */
export const hers = {
  name: 'Ghizlane Özdemir-Fıstıkçı',
  reference: 'dossier/4711?ß',
  email: 'ghizlane.ozdemir@voorbeeld.example',
  phone: '+31 6 12345678',
} as const
const NOTES = [
  'Ghizlane mist haar zus in İzmir',
  'Samen met Bram naar de markt "op het plein"',
  'Belde aan: Ghizlanes sleutel was weg\n(weer bij nr. 12½)',
] as const
export const herTexts = [...Object.values(hers), ...NOTES]
export const ghizlane = '00000001-0000-4000-8000-0000000000aa'

export const aboutHer: readonly SentEvent[] = [
  {
    type: 'resident-registered',
    occurredAt: '2026-01-01',
    data: { resident: ghizlane, ...hers, area: 'Hoekpolder' },
  },
  {
    type: 'need-voiced',
    occurredAt: '2026-02-01',
    data: {
      need: '00000005-0000-4000-8000-0000000000aa',
      resident: ghizlane,
      topic: 'company',
      note: NOTES[0],
    },
  },
  {
    type: 'resident-met-resident',
    occurredAt: '2026-03-20',
    data: { residents: [ghizlane, people.bram], note: NOTES[1] },
  },
  {
    type: 'annotation-made',
    occurredAt: '2026-03-21',
    data: {
      annotation: '00000008-0000-4000-8000-0000000000aa',
      resident: ghizlane,
      from: '2026-03-20',
      note: NOTES[2],
    },
  },
]
