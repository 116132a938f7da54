import type { Label } from '../../events/index.ts'

/** What every part of the HTTP interface may answer: the status and the words, Dutch first. */
export const problemCodes = {
  'malformed-json': { status: 400, nl: 'Geen geldige JSON', en: 'Not valid JSON' },
  'invalid-parameters': { status: 400, nl: 'Vraag klopt niet', en: 'Request is not as expected' },
  'bad-request': { status: 400, nl: 'Verzoek klopt niet', en: 'Bad request' },
  'not-signed-in': { status: 401, nl: 'Niet aangemeld', en: 'Not signed in' },
  'not-allowed': { status: 403, nl: 'Geen toegang', en: 'No access' },
  'from-elsewhere': { status: 403, nl: 'Verzoek van een andere website', en: 'Request from another website' },
  'not-found': { status: 404, nl: 'Niet gevonden', en: 'Not found' },
  'id-taken': { status: 409, nl: 'Id is al in gebruik', en: 'Id is taken' },
  'too-large': { status: 413, nl: 'Te groot', en: 'Too large' },
  'too-many-events': { status: 413, nl: 'Te veel gebeurtenissen ineens', en: 'Too many events at once' },
  'wrong-content-type': { status: 415, nl: 'Verkeerd soort inhoud', en: 'Wrong content type' },
  'not-this-machine': { status: 421, nl: 'Alleen op deze computer', en: 'On this machine only' },
  'invalid-event': { status: 422, nl: 'Gebeurtenis klopt niet', en: 'Event is not as expected' },
  'no-events': { status: 422, nl: 'Geen gebeurtenissen', en: 'No events' },
  'too-many-requests': { status: 429, nl: 'Te veel verzoeken', en: 'Too many requests' },
  internal: { status: 500, nl: 'Er ging iets mis', en: 'Something went wrong' },
  busy: { status: 503, nl: 'Even te druk', en: 'Too busy right now' },
  'storage-read-only': { status: 503, nl: 'Opslag is alleen-lezen', en: 'Storage is read-only' },
  'keys-locked': { status: 503, nl: 'Sleutels op slot', en: 'Keys are locked' },
  'storage-unavailable': { status: 503, nl: 'Opslag is niet bereikbaar', en: 'Storage is unavailable' },
  'graph-unavailable': { status: 503, nl: 'Het beeld is niet bereikbaar', en: 'The graph is unavailable' },
  'storage-full': { status: 507, nl: 'Opslag is vol', en: 'Storage is full' },
} as const satisfies Record<string, Label & { readonly status: number }>

export type ProblemCode = keyof typeof problemCodes
