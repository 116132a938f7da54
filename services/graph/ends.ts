import type { BondKind, ContactKind, NodeKind } from './change.ts'

/** What the two ends of a contact are, when nothing has described them yet. */
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

/** What the two ends of a bond are, when nothing has described them yet. */
export const bondEnds = {
  buddy: ['resident', 'resident'],
  household: ['resident', 'resident'],
  volunteer: ['resident', 'initiative'],
  participant: ['resident', 'initiative'],
  'works-for': ['professional', 'partner'],
  collaboration: ['partner', 'partner'],
} as const satisfies Record<BondKind, readonly [NodeKind, NodeKind]>
