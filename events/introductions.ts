import { z } from 'zod'
import { defineEvent } from './define.ts'
import { begins, note, refersTo, twoResidents } from './fields.ts'

const introduction = z.strictObject({
  introduction: begins('introduction'),
  residents: twoResidents(),
  through: refersTo('resident', { nl: 'Via bewoner', en: 'Through resident' }).optional(),
  initiative: refersTo('initiative').optional(),
  note: note('residents').optional(),
})

export const introductionSuggested = defineEvent({
  type: 'introduction-suggested',
  label: { nl: 'Kennismaking bedacht', en: 'Introduction suggested' },
  description: {
    nl: 'Het idee om twee bewoners aan elkaar voor te stellen.',
    en: 'The idea to introduce two residents to each other.',
  },
  stream: 'introduction',
  data: introduction,
})

export const introductionMade = defineEvent({
  type: 'introduction-made',
  label: { nl: 'Kennismaking gelegd', en: 'Introduction made' },
  description: {
    nl: 'Twee bewoners zijn aan elkaar voorgesteld. Of het blijft, volgt uit latere ontmoetingen.',
    en: 'Two residents were introduced. Whether it lasts follows from later meetings.',
  },
  stream: 'introduction',
  data: introduction,
})

export const introductionDeclined = defineEvent({
  type: 'introduction-declined',
  label: { nl: 'Kennismaking afgewezen', en: 'Introduction declined' },
  description: {
    nl: 'Een kennismaking gaat niet door: niet nu, of nooit.',
    en: 'An introduction will not be made: not now, or never.',
  },
  stream: 'introduction',
  data: z.strictObject({
    introduction: begins('introduction'),
    residents: twoResidents(),
    forGood: z
      .boolean()
      .meta({ 'x-label': { nl: 'Nooit meer voorstellen', en: 'Never suggest again' } })
      .optional(),
  }),
})
