import { z } from 'zod'
import { defineEvent } from './define.ts'
import { begins, calendarDay, note, refersTo } from './fields.ts'

export const annotationMade = defineEvent({
  type: 'annotation-made',
  label: { nl: 'Aantekening gemaakt', en: 'Annotation made' },
  description: {
    nl: 'Iets om te onthouden: bij een bewoner, partner, initiatief of plek, of bij een dag of tijd van de wijk.',
    en: 'Something to remember: about a resident, partner, initiative or place, or about a day or period of the neighbourhood.',
  },
  stream: 'annotation',
  data: z
    .strictObject({
      annotation: begins('annotation'),
      note: note('resident').meta({
        'x-help': {
          nl: 'Alleen bij een aantekening over een bewoner mag je namen van mensen noemen: die tekst wordt gewist als de bewoner wordt gewist. Gaat ze over iets anders, noem dan geen mensen.',
          en: 'Name people only in an annotation about a resident: that text is erased when the resident is. In one about anything else, name nobody.',
        },
      }),
      resident: refersTo('resident').optional(),
      partner: refersTo('partner').optional(),
      initiative: refersTo('initiative').optional(),
      place: refersTo('place').optional(),
      from: calendarDay({ nl: 'Over welke dag, of vanaf', en: 'About which day, or from' }).optional(),
      until: calendarDay({ nl: 'Tot en met', en: 'Up to and including' }).optional(),
    })
    .refine(({ from, until }) => !until || (from !== undefined && from <= until), {
      error: 'expected a last day on or after the first (from)',
      path: ['until'],
    }),
})
