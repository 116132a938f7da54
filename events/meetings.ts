import { z } from 'zod'
import { defineEvent } from './define.ts'
import { note, refersTo, severalResidents, twoResidents } from './fields.ts'

export const residentMetResident = defineEvent({
  type: 'resident-met-resident',
  label: { nl: 'Bewoners ontmoetten elkaar', en: 'Residents met' },
  description: { nl: 'Twee bewoners ontmoetten elkaar.', en: 'Two residents met.' },
  stream: { kind: 'resident', field: 'residents' },
  data: z.strictObject({
    residents: twoResidents(),
    place: refersTo('place').optional(),
    note: note('residents').optional(),
  }),
})

export const residentMetPartner = defineEvent({
  type: 'resident-met-partner',
  label: { nl: 'Bewoner ontmoette partner', en: 'Resident met partner' },
  description: {
    nl: 'Een bewoner sprak iemand van een partner.',
    en: 'A resident met someone of a partner organisation.',
  },
  stream: 'resident',
  data: z.strictObject({
    resident: refersTo('resident'),
    partner: refersTo('partner'),
    professional: refersTo('professional').optional(),
    place: refersTo('place').optional(),
    note: note('resident').optional(),
  }),
})

export const residentsGathered = defineEvent({
  type: 'residents-gathered',
  label: { nl: 'Bewoners kwamen samen', en: 'Residents gathered' },
  description: {
    nl: 'Een groep bewoners ontmoette elkaar. Hoe groter de groep, hoe lichter elk lijntje telt.',
    en: 'Several residents met at once. The larger the group, the lighter each tie counts.',
  },
  stream: { kind: 'resident', field: 'residents' },
  data: z.strictObject({
    residents: severalResidents(),
    place: refersTo('place').optional(),
    initiative: refersTo('initiative').optional(),
    note: note('residents').optional(),
  }),
})

export const residentVisitedPlace = defineEvent({
  type: 'resident-visited-place',
  label: { nl: 'Bewoner bezocht plek', en: 'Resident visited place' },
  description: {
    nl: 'Een bewoner was op een plek. Een bezoek is nog geen ontmoeting.',
    en: 'A resident was at a place. A visit is not yet a meeting.',
  },
  stream: 'resident',
  data: z.strictObject({
    resident: refersTo('resident'),
    place: refersTo('place'),
    note: note('resident').optional(),
  }),
})
