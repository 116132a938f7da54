import type { Label } from '../../events/index.ts'

/** Problems that any part of the HTTP interface may answer. Each folder declares its own. */
export const problemCodes = {
  'malformed-json': { status: 400, nl: 'Geen geldige JSON', en: 'Not valid JSON' },
  'invalid-parameters': { status: 400, nl: 'Vraag klopt niet', en: 'Request is not as expected' },
  'bad-request': { status: 400, nl: 'Verzoek klopt niet', en: 'Bad request' },
  'not-allowed': { status: 403, nl: 'Geen toegang', en: 'No access' },
  'not-found': { status: 404, nl: 'Niet gevonden', en: 'Not found' },
  'too-large': { status: 413, nl: 'Te groot', en: 'Too large' },
  'wrong-content-type': { status: 415, nl: 'Verkeerd soort inhoud', en: 'Wrong content type' },
  'not-this-machine': { status: 421, nl: 'Alleen op deze computer', en: 'On this machine only' },
  'too-many-requests': { status: 429, nl: 'Te veel verzoeken', en: 'Too many requests' },
  internal: { status: 500, nl: 'Er ging iets mis', en: 'Something went wrong' },
} as const satisfies Record<string, Label & { readonly status: number }>

export type ProblemCode = keyof typeof problemCodes
