import { z } from 'zod'
import { defineEvent } from './define.ts'
import { begins, oneOf, personName, publicName, refersTo, refersToSeveral, text } from './fields.ts'
import { sectors } from './options.ts'

const severalPartners = (atLeast: number) =>
  refersToSeveral('partner', atLeast, 100, { nl: 'Partners', en: 'Partners' })

export const partnerJoined = defineEvent({
  type: 'partner-joined',
  label: { nl: 'Partner doet mee', en: 'Partner joined' },
  description: {
    nl: 'Een organisatie of bewonersgroep doet mee in de wijk.',
    en: 'An organisation or residents’ group takes part in the neighbourhood.',
  },
  stream: 'partner',
  data: z.strictObject({
    partner: begins('partner'),
    name: publicName(),
    sector: oneOf(sectors, { nl: 'Sector', en: 'Sector' }),
    formal: z.boolean().meta({ 'x-label': { nl: 'Formele organisatie', en: 'Formal organisation' } }),
  }),
})

export const partnerLeft = defineEvent({
  type: 'partner-left',
  label: { nl: 'Partner gestopt', en: 'Partner left' },
  description: { nl: 'Een partner doet niet meer mee.', en: 'A partner no longer takes part.' },
  stream: 'partner',
  data: z.strictObject({ partner: refersTo('partner') }),
})

export const professionalAppointed = defineEvent({
  type: 'professional-appointed',
  label: { nl: 'Professional aangesteld', en: 'Professional appointed' },
  description: {
    nl: 'Iemand gaat namens een partner in de wijk werken.',
    en: 'Someone starts to work in the neighbourhood for a partner.',
  },
  stream: 'professional',
  data: z.strictObject({
    professional: begins('professional'),
    partner: refersTo('partner'),
    name: personName('professional').optional(),
    function: text(80, { nl: 'Functie', en: 'Function' }),
  }),
})

export const professionalLeft = defineEvent({
  type: 'professional-left',
  label: { nl: 'Professional vertrokken', en: 'Professional left' },
  description: {
    nl: 'Een professional werkt niet meer in de wijk.',
    en: 'A professional no longer works in the neighbourhood.',
  },
  stream: 'professional',
  data: z.strictObject({ professional: refersTo('professional') }),
})

export const professionalForgotten = defineEvent({
  type: 'professional-forgotten',
  label: { nl: 'Professional gewist', en: 'Professional forgotten' },
  description: {
    nl: 'Alles wat naar deze professional wijst, is gewist.',
    en: 'Everything that names or describes this professional has been erased.',
  },
  stream: 'professional',
  data: z.strictObject({ professional: refersTo('professional') }),
})

export const partnersAgreed = defineEvent({
  type: 'partners-agreed',
  label: { nl: 'Partners gaan samenwerken', en: 'Partners agreed to collaborate' },
  description: {
    nl: 'Twee of meer partners spreken af om samen te werken.',
    en: 'Two or more partners agree to work together.',
  },
  stream: { kind: 'partner', field: 'partners' },
  data: z.strictObject({
    partners: severalPartners(2),
    about: text(500, { nl: 'Waarover', en: 'About' }).optional(),
  }),
})

export const partnershipEnded = defineEvent({
  type: 'partnership-ended',
  label: { nl: 'Samenwerking gestopt', en: 'Partnership ended' },
  description: { nl: 'Een samenwerking is voorbij.', en: 'A collaboration is over.' },
  stream: { kind: 'partner', field: 'partners' },
  data: z.strictObject({ partners: severalPartners(2) }),
})

export const coalitionFormed = defineEvent({
  type: 'coalition-formed',
  label: { nl: 'Coalitie gevormd', en: 'Coalition formed' },
  description: {
    nl: 'Partners vormen samen een coalitie, bijvoorbeeld tegen eenzaamheid.',
    en: 'Partners form a coalition, for example against loneliness.',
  },
  stream: 'coalition',
  data: z.strictObject({
    coalition: begins('coalition'),
    name: publicName(),
    purpose: text(500, { nl: 'Doel', en: 'Purpose' }).optional(),
    partners: severalPartners(1).optional(),
  }),
})

export const partnerJoinedCoalition = defineEvent({
  type: 'partner-joined-coalition',
  label: { nl: 'Partner in coalitie', en: 'Partner joined coalition' },
  description: { nl: 'Een partner sluit aan bij een coalitie.', en: 'A partner joins a coalition.' },
  stream: 'coalition',
  data: z.strictObject({ coalition: refersTo('coalition'), partner: refersTo('partner') }),
})

export const partnerLeftCoalition = defineEvent({
  type: 'partner-left-coalition',
  label: { nl: 'Partner uit coalitie', en: 'Partner left coalition' },
  description: { nl: 'Een partner verlaat een coalitie.', en: 'A partner leaves a coalition.' },
  stream: 'coalition',
  data: z.strictObject({ coalition: refersTo('coalition'), partner: refersTo('partner') }),
})
