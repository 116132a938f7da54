import { z } from 'zod'
import { defineEvent } from './define.ts'
import { begins, groupName, oneOf, publicName, refersTo, text } from './fields.ts'
import { lifeStages, placeFunctions, placeManagements } from './options.ts'

const management = oneOf(placeManagements, { nl: 'Beheer', en: 'Management' })
const functions = z
  .array(oneOf(placeFunctions, { nl: 'Functie', en: 'Function' }))
  .meta({ 'x-label': { nl: 'Functies', en: 'Functions' } })

export const placeOpened = defineEvent({
  type: 'place-opened',
  label: { nl: 'Plek geopend', en: 'Place opened' },
  description: {
    nl: 'Een plek om elkaar te ontmoeten gaat open.',
    en: 'A place where people can meet opens its doors.',
  },
  stream: 'place',
  data: z.strictObject({
    place: begins('place'),
    name: publicName(),
    management: management.optional(),
    functions: functions.optional(),
    area: groupName({ nl: 'Buurt', en: 'Area' }).optional(),
    partner: refersTo('partner', { nl: 'Beheerder', en: 'Managed by' }).optional(),
  }),
})

export const placeManagementChanged = defineEvent({
  type: 'place-management-changed',
  label: { nl: 'Beheer van plek veranderd', en: 'Management of place changed' },
  description: {
    nl: 'Wie een plek beheert verandert, bijvoorbeeld naar zelfbeheer door bewoners.',
    en: 'Who manages a place changes, for example to residents themselves.',
  },
  stream: 'place',
  data: z.strictObject({
    place: refersTo('place'),
    management,
    partner: refersTo('partner', { nl: 'Beheerder', en: 'Managed by' }).optional(),
  }),
})

export const placeFunctionsChanged = defineEvent({
  type: 'place-functions-changed',
  label: { nl: 'Functies van plek veranderd', en: 'Functions of place changed' },
  description: { nl: 'Wat een plek doet verandert.', en: 'What a place does changes.' },
  stream: 'place',
  data: z.strictObject({ place: refersTo('place'), functions }),
})

export const placeClosed = defineEvent({
  type: 'place-closed',
  label: { nl: 'Plek gesloten', en: 'Place closed' },
  description: { nl: 'Een plek sluit.', en: 'A place closes.' },
  stream: 'place',
  data: z.strictObject({ place: refersTo('place') }),
})

export const areaDescribed = defineEvent({
  type: 'area-described',
  label: { nl: 'Buurt beschreven', en: 'Area described' },
  description: {
    nl: 'Hoeveel mensen er in een buurt wonen, per levensfase. Zo zie je wie nog niet bekend is.',
    en: 'How many people live in an area, by life stage. It shows how many are not yet known.',
  },
  stream: 'neighbourhood',
  data: z.strictObject({
    area: groupName({ nl: 'Buurt', en: 'Area' }),
    population: z
      .partialRecord(z.enum(Object.keys(lifeStages) as (keyof typeof lifeStages)[]), z.int().min(0).max(1e6))
      .meta({ 'x-label': { nl: 'Inwoners per levensfase', en: 'Population by life stage' } }),
    source: text(200, { nl: 'Bron', en: 'Source' }).optional(),
  }),
})

export const neighbourhoodDescribed = defineEvent({
  type: 'neighbourhood-described',
  label: { nl: 'Wijk beschreven', en: 'Neighbourhood described' },
  description: {
    nl: 'Hoe de wijk heet en welke kenmerken hier gebruikt worden.',
    en: 'What the neighbourhood is called and which tags are used here.',
  },
  stream: 'neighbourhood',
  data: z.strictObject({
    name: publicName(),
    tags: z
      .array(z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/))
      .max(100)
      .meta({ 'x-label': { nl: 'Kenmerken', en: 'Tags' } })
      .optional(),
  }),
})
