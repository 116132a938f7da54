import { z } from 'zod'
import { defineEvent } from './define.ts'
import { begins, calendarDay, groupName, oneOf, personal, personName, refersTo, sealable } from './fields.ts'
import { lifeStages } from './options.ts'

const area = groupName({ nl: 'Buurt', en: 'Area' })
const lifeStage = oneOf(lifeStages, { nl: 'Levensfase', en: 'Life stage' })
const cohort = groupName({ nl: 'Groep (cohort)', en: 'Cohort' })
const tags = z
  .array(z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: 'expected a tag such as "informal-carer"' }))
  .max(20)
  .meta({ 'x-label': { nl: 'Kenmerken', en: 'Tags' } })
const reference = personal(200, 'resident', { nl: 'Kenmerk in eigen administratie', en: 'Reference' })
const email = sealable(z.email()).meta({
  format: 'email',
  'x-label': { nl: 'E-mailadres', en: 'E-mail address' },
  'x-personal': { subject: 'resident' },
})
const phone = personal(40, 'resident', { nl: 'Telefoonnummer', en: 'Telephone number' })

const person = {
  resident: begins('resident'),
  name: personName('resident').optional(),
  reference: reference.optional(),
  area: area.optional(),
  lifeStage: lifeStage.optional(),
  cohort: cohort.optional(),
  tags: tags.optional(),
  email: email.optional(),
  phone: phone.optional(),
}

export const residentExpected = defineEvent({
  type: 'resident-expected',
  label: { nl: 'Bewoner verwacht', en: 'Resident expected' },
  description: {
    nl: 'Iemand gaat hier wonen en is al bekend, zodat je die persoon kunt verwelkomen vóór de verhuizing.',
    en: 'Someone will come to live here and is already known, so that they can be welcomed before they move.',
  },
  stream: 'resident',
  data: z.strictObject({
    ...person,
    expectedOn: calendarDay({ nl: 'Verwacht op', en: 'Expected on' }).optional(),
  }),
})

export const residentRegistered = defineEvent({
  type: 'resident-registered',
  label: { nl: 'Bewoner ingeschreven', en: 'Resident registered' },
  description: {
    nl: 'Vanaf nu hoort deze bewoner bij de wijk zoals Weefsel die kent.',
    en: 'From now on this resident is part of the neighbourhood as Weefsel knows it.',
  },
  stream: 'resident',
  data: z.strictObject(person),
})

export const residentArrived = defineEvent({
  type: 'resident-arrived',
  label: { nl: 'Bewoner komt wonen', en: 'Resident arrived' },
  description: {
    nl: 'De dag waarop iemand hier is komen wonen, of is teruggekomen.',
    en: 'The day on which someone came to live here, or came back.',
  },
  stream: 'resident',
  data: z.strictObject({ resident: refersTo('resident') }),
})

export const residentDescribed = defineEvent({
  type: 'resident-described',
  label: { nl: 'Gegevens van bewoner aangevuld', en: 'Resident described' },
  description: {
    nl: 'Wat we van een bewoner weten verandert: buurt, levensfase, groep, kenmerken of contactgegevens. Wat je leeg laat, blijft zoals het was.',
    en: 'Facts about a resident change: area, life stage, cohort, tags or contact details. Fields that are left out stay as they were.',
  },
  stream: 'resident',
  data: z
    .strictObject({
      resident: refersTo('resident'),
      name: personName('resident').nullish(),
      reference: reference.nullish(),
      area: area.nullish(),
      lifeStage: lifeStage.nullish(),
      cohort: cohort.nullish(),
      tags: tags.optional(),
      email: email.nullish(),
      phone: phone.nullish(),
    })
    .refine((data) => Object.keys(data).length > 1, { error: 'expected at least one thing that changes' }),
})

export const residentLeft = defineEvent({
  type: 'resident-left',
  label: { nl: 'Bewoner vertrokken', en: 'Resident left' },
  description: {
    nl: 'Iemand woont hier niet meer. Lijntjes van vroeger blijven geschiedenis.',
    en: 'Someone no longer lives here. Earlier ties remain as history.',
  },
  stream: 'resident',
  data: z.strictObject({ resident: refersTo('resident') }),
})

/** There when enough others share this description for it to point at nobody; left out, nothing stays. */
const remains = z.strictObject({
  area: area.optional(),
  lifeStage: lifeStage.optional(),
  cohort: cohort.optional(),
})

export const residentForgotten = defineEvent({
  type: 'resident-forgotten',
  label: { nl: 'Bewoner gewist', en: 'Resident forgotten' },
  description: {
    nl: 'Alles wat naar deze bewoner wijst, is gewist.',
    en: 'Everything that names or describes this resident has been erased.',
  },
  stream: 'resident',
  data: z.strictObject({
    resident: refersTo('resident'),
    remains: remains.optional().meta({
      'x-label': { nl: 'Wat anoniem blijft staan', en: 'What stays, anonymous' },
    }),
  }),
})
