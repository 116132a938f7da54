import type { Label } from './fields.ts'

/** The closed lists of the domain, each option with its words. */

export const lifeStages = {
  child: { nl: 'kind (0–12)', en: 'child (0–12)' },
  youth: { nl: 'jongere (13–27)', en: 'youth (13–27)' },
  adult: { nl: 'volwassene (28–64)', en: 'adult (28–64)' },
  older: { nl: 'oudere (65+)', en: 'older person (65+)' },
  unknown: { nl: 'onbekend', en: 'unknown' },
} as const satisfies Record<string, Label>
export type LifeStage = keyof typeof lifeStages

export const sectors = {
  welfare: { nl: 'welzijn', en: 'welfare' },
  care: { nl: 'zorg', en: 'care' },
  housing: { nl: 'wonen', en: 'housing' },
  municipality: { nl: 'gemeente', en: 'municipality' },
  education: { nl: 'onderwijs', en: 'education' },
  'self-organised': { nl: 'van bewoners zelf', en: 'self-organised' },
  other: { nl: 'anders', en: 'other' },
} as const satisfies Record<string, Label>

export const initiativeKinds = {
  'meeting-place': { nl: 'ontmoetingsplek', en: 'meeting place' },
  activity: { nl: 'activiteit', en: 'activity' },
  'buddy-project': { nl: 'maatjesproject', en: 'buddy project' },
  'day-care': { nl: 'dagbesteding', en: 'day care' },
  'working-group': { nl: 'werkgroep', en: 'working group' },
  experiment: { nl: 'experiment', en: 'experiment' },
} as const satisfies Record<string, Label>

export const placeManagements = {
  'social-management': { nl: 'beheer door een organisatie', en: 'managed by an organisation' },
  'self-management': { nl: 'zelfbeheer door bewoners', en: 'managed by residents' },
} as const satisfies Record<string, Label>

export const placeFunctions = {
  signalling: { nl: 'signaleren', en: 'signalling' },
  participation: { nl: 'meedoen', en: 'participation' },
  support: {
    nl: 'steun voor vrijwilligers en mantelzorgers',
    en: 'support of volunteers and informal carers',
  },
  'social-work': { nl: 'maatschappelijk werk', en: 'social work' },
} as const satisfies Record<string, Label>

export const topics = {
  company: { nl: 'gezelschap', en: 'company' },
  meals: { nl: 'samen eten', en: 'meals' },
  transport: { nl: 'vervoer', en: 'transport' },
  household: { nl: 'huis en klusjes', en: 'house and odd jobs' },
  garden: { nl: 'tuin', en: 'garden' },
  administration: { nl: 'papierwerk', en: 'paperwork' },
  digital: { nl: 'computer en telefoon', en: 'computer and phone' },
  language: { nl: 'taal', en: 'language' },
  care: { nl: 'zorg', en: 'care' },
  sport: { nl: 'bewegen', en: 'sport' },
  creative: { nl: 'muziek en maken', en: 'music and making' },
  children: { nl: 'kinderen', en: 'children' },
  work: { nl: 'werk en leren', en: 'work and learning' },
  other: { nl: 'anders', en: 'other' },
} as const satisfies Record<string, Label>

export const fits = {
  yes: { nl: 'ja, dit is de plek', en: 'yes, this is the place' },
  doubt: { nl: 'twijfel', en: 'in doubt' },
  no: { nl: 'nee, liever iets anders', en: 'no, rather something else' },
} as const satisfies Record<string, Label>

export const legalBases = {
  consent: { nl: 'toestemming', en: 'consent' },
  'public-task': { nl: 'taak van algemeen belang', en: 'public task' },
  contract: { nl: 'overeenkomst', en: 'contract' },
  'legal-obligation': { nl: 'wettelijke plicht', en: 'legal obligation' },
  'vital-interest': { nl: 'vitaal belang', en: 'vital interest' },
  'legitimate-interest': { nl: 'gerechtvaardigd belang', en: 'legitimate interest' },
} as const satisfies Record<string, Label>

export const objections = {
  introductions: { nl: 'voorgesteld worden aan anderen', en: 'being proposed for introductions' },
  research: { nl: 'gebruik voor onderzoek', en: 'use for research' },
  everything: { nl: 'alle gebruik', en: 'any use' },
} as const satisfies Record<string, Label>

/** Tags of a neighbourhood that has not chosen its own list, and their words, in lists as on the screens. */
export const tagLabels = {
  new: { nl: 'nieuw', en: 'new' },
  'informal-carer': { nl: 'mantelzorger', en: 'informal carer' },
  'not-online': { nl: 'niet online', en: 'not online' },
  disability: { nl: 'beperking', en: 'disability' },
  'low-literacy': { nl: 'laaggeletterd', en: 'low literacy' },
  'learning-dutch': { nl: 'leert Nederlands', en: 'learning Dutch' },
  'lives-alone': { nl: 'woont alleen', en: 'lives alone' },
} as const satisfies Record<string, Label>
export const defaultTags = Object.keys(tagLabels) as readonly (keyof typeof tagLabels)[]
