/** The kinds of node in the social graph, in the order in which a slice encodes them. */
export const nodeKinds = ['resident', 'professional', 'partner', 'initiative', 'place'] as const
export type NodeKind = (typeof nodeKinds)[number]

/**
 * Kinds of contact, in the order in which a slice encodes them: one observed meeting at a time.
 * `attended` and `visited` say that a person was at an initiative or a place.
 */
export const contactKinds = [
  'met',
  'gathered',
  'helped',
  'met-partner',
  'met-professional',
  'attended',
  'took-part',
  'visited',
] as const
export type ContactKind = (typeof contactKinds)[number]

/** Kinds of bond: a relation with a start and an end. */
export const bondKinds = [
  'buddy',
  'household',
  'volunteer',
  'participant',
  'works-for',
  'collaboration',
] as const
export type BondKind = (typeof bondKinds)[number]

export type Forgetting = 'remains' | 'gone'
