/** Types of event after which other registrations may be doubles. */
export const doublesTypes = [
  'resident-registered',
  'resident-described',
  'residents-merged',
  'residents-unmerged',
  'residents-told-apart',
] as const
