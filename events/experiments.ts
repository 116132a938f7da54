import { z } from 'zod'
import { defineEvent } from './define.ts'
import {
  begins,
  calendarDay,
  groupName,
  personal,
  publicName,
  refersTo,
  refersToSeveral,
  text,
} from './fields.ts'

const partners = refersToSeveral('partner', 1, 100, { nl: 'Partners', en: 'Partners' })

export const experimentStarted = defineEvent({
  type: 'experiment-started',
  label: { nl: 'Experiment gestart', en: 'Experiment started' },
  description: {
    nl: 'Een proef: van de ene vorm naar de andere, met hoe het er bij het begin voor staat.',
    en: 'A trial: from one form to another, with how things stand at the start.',
  },
  stream: 'experiment',
  data: z.strictObject({
    experiment: begins('experiment'),
    name: publicName(),
    from: text(500, { nl: 'Van', en: 'From' }),
    to: text(500, { nl: 'Naar', en: 'To' }),
    baseline: text(2000, { nl: 'Hoe het nu is', en: 'Baseline' }).optional(),
    initiative: refersTo('initiative').optional(),
    partners: partners.optional(),
  }),
})

export const experimentNoted = defineEvent({
  type: 'experiment-noted',
  label: { nl: 'Verslag bij experiment', en: 'Experiment noted' },
  description: {
    nl: 'Een stukje procesverslag, zodat een andere wijk het kan nadoen.',
    en: 'An entry in the process log, so that another neighbourhood can repeat it.',
  },
  stream: 'experiment',
  data: z.strictObject({
    experiment: refersTo('experiment'),
    note: personal(4000, 'experiment', { nl: 'Verslag', en: 'Note' }),
  }),
})

export const experimentEnded = defineEvent({
  type: 'experiment-ended',
  label: { nl: 'Experiment afgerond', en: 'Experiment ended' },
  description: { nl: 'Het experiment is voorbij.', en: 'The experiment is over.' },
  stream: 'experiment',
  data: z.strictObject({
    experiment: refersTo('experiment'),
    outcome: personal(2000, 'experiment', { nl: 'Uitkomst', en: 'Outcome' }).optional(),
  }),
})

export const resultAgreed = defineEvent({
  type: 'result-agreed',
  label: { nl: 'Resultaat afgesproken', en: 'Result agreed' },
  description: {
    nl: 'Partners spreken een resultaat af: wat, voor wie, hoeveel en wanneer.',
    en: 'Partners agree on a result: what, for whom, how much and by when.',
  },
  stream: 'result',
  data: z.strictObject({
    result: begins('result'),
    measure: text(200, { nl: 'Wat meten we', en: 'Measure' }),
    group: groupName({ nl: 'Voor welke groep', en: 'Group' }).optional(),
    target: z.number().meta({ 'x-label': { nl: 'Doel', en: 'Target' } }),
    deadline: calendarDay({ nl: 'Uiterlijk', en: 'Deadline' }),
    partners: partners.optional(),
    funders: z
      .array(text(200, { nl: 'Financier', en: 'Funder' }))
      .max(20)
      .meta({ 'x-label': { nl: 'Financiers', en: 'Funders' } })
      .optional(),
  }),
})

export const resultReviewed = defineEvent({
  type: 'result-reviewed',
  label: { nl: 'Resultaat besproken', en: 'Result reviewed' },
  description: {
    nl: 'Hoe het staat met een afgesproken resultaat.',
    en: 'How an agreed result stands.',
  },
  stream: 'result',
  data: z.strictObject({
    result: refersTo('result'),
    value: z.number().meta({ 'x-label': { nl: 'Stand', en: 'Value' } }),
    note: personal(2000, 'result', { nl: 'Toelichting', en: 'Note' }).optional(),
  }),
})
