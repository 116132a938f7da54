/** The kinds of subject that an id can point at; a stream is named after one of them. */
export const subjectKinds = [
  'resident',
  'professional',
  'partner',
  'initiative',
  'place',
  'area',
  'coalition',
  'need',
  'skill',
  'help',
  'signal',
  'introduction',
  'experiment',
  'result',
  'annotation',
  'event',
  'neighbourhood',
] as const
export type SubjectKind = (typeof subjectKinds)[number]
