import { z } from 'zod'
import { defineEvent } from './define.ts'
import { calendarDay, note, oneOf, refersTo, text } from './fields.ts'
import { legalBases, objections } from './options.ts'

export const basisRecorded = defineEvent({
  type: 'basis-recorded',
  label: { nl: 'Grondslag vastgelegd', en: 'Basis recorded' },
  description: {
    nl: 'Waarom we gegevens van deze bewoner mogen bewaren, waarvoor en hoe lang.',
    en: 'Why the data of this resident may be kept, for what purpose and how long.',
  },
  stream: 'resident',
  data: z.strictObject({
    resident: refersTo('resident'),
    basis: oneOf(legalBases, { nl: 'Grondslag', en: 'Legal basis' }),
    purpose: text(500, { nl: 'Doel', en: 'Purpose' }),
    retainUntil: calendarDay({ nl: 'Bewaren tot', en: 'Keep until' }),
  }),
})

export const basisWithdrawn = defineEvent({
  type: 'basis-withdrawn',
  label: { nl: 'Grondslag ingetrokken', en: 'Basis withdrawn' },
  description: {
    nl: 'De bewoner trekt toestemming in, of de grondslag vervalt.',
    en: 'The resident withdraws consent, or the basis no longer holds.',
  },
  stream: 'resident',
  data: z.strictObject({
    resident: refersTo('resident'),
    basis: oneOf(legalBases, { nl: 'Grondslag', en: 'Legal basis' }),
  }),
})

export const objectionRaised = defineEvent({
  type: 'objection-raised',
  label: { nl: 'Bezwaar gemaakt', en: 'Objection raised' },
  description: {
    nl: 'De bewoner wil niet dat gegevens hiervoor gebruikt worden.',
    en: 'The resident does not want their data to be used for this.',
  },
  stream: 'resident',
  data: z.strictObject({
    resident: refersTo('resident'),
    against: oneOf(objections, { nl: 'Bezwaar tegen', en: 'Objects to' }),
    note: note('resident').optional(),
  }),
})
