import type { BondKind, ContactKind, NodeKind } from '../slice/index.ts'

/** The kinds of the two ends of a contact, when no event has described them yet. */
export const contactEnds = {
  met: ['resident', 'resident'],
  gathered: ['resident', 'resident'],
  helped: ['resident', 'resident'],
  'met-partner': ['resident', 'partner'],
  'met-professional': ['resident', 'professional'],
  attended: ['resident', 'initiative'],
  'took-part': ['resident', 'initiative'],
  visited: ['resident', 'place'],
} as const satisfies Record<ContactKind, readonly [NodeKind, NodeKind]>

/** The kinds of the two ends of a bond, when no event has described them yet. */
export const bondEnds = {
  buddy: ['resident', 'resident'],
  household: ['resident', 'resident'],
  volunteer: ['resident', 'initiative'],
  participant: ['resident', 'initiative'],
  'works-for': ['professional', 'partner'],
  collaboration: ['partner', 'partner'],
} as const satisfies Record<BondKind, readonly [NodeKind, NodeKind]>
