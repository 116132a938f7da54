import type { ProblemKind } from '../shared/publicError.ts'

/** The problems of a recording request, apart from the rules that an event may break. */
export const idTaken: ProblemKind = {
  code: 'id-taken',
  status: 409,
  title: { nl: 'Id is al in gebruik', en: 'Id is taken' },
}
export const tooManyEvents: ProblemKind = {
  code: 'too-many-events',
  status: 413,
  title: { nl: 'Te veel gebeurtenissen ineens', en: 'Too many events at once' },
}
export const invalidEvent: ProblemKind = {
  code: 'invalid-event',
  status: 422,
  title: { nl: 'Gebeurtenis klopt niet', en: 'Event is not as expected' },
}
export const noEvents: ProblemKind = {
  code: 'no-events',
  status: 422,
  title: { nl: 'Geen gebeurtenissen', en: 'No events' },
}
export const busy: ProblemKind = {
  code: 'busy',
  status: 503,
  title: { nl: 'Even te druk', en: 'Too busy right now' },
}
