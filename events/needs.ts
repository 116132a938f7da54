import { z } from 'zod'
import { defineEvent } from './define.ts'
import { begins, note, oneOf, personal, refersTo } from './fields.ts'
import { topics } from './options.ts'

const topic = oneOf(topics, { nl: 'Onderwerp', en: 'Topic' })

export const needVoiced = defineEvent({
  type: 'need-voiced',
  label: { nl: 'Vraag of wens genoemd', en: 'Need voiced' },
  description: {
    nl: 'Een bewoner zegt waar behoefte aan is.',
    en: 'A resident says what they are in need of.',
  },
  stream: 'need',
  data: z.strictObject({
    need: begins('need'),
    resident: refersTo('resident'),
    topic,
    note: note('resident').optional(),
  }),
})

export const needMet = defineEvent({
  type: 'need-met',
  label: { nl: 'Vraag beantwoord', en: 'Need met' },
  description: {
    nl: 'Er is een antwoord op een vraag: een initiatief, een bewoner of een partner.',
    en: 'A need has been answered: by an initiative, a resident or a partner.',
  },
  stream: 'need',
  data: z.strictObject({
    need: refersTo('need'),
    initiative: refersTo('initiative').optional(),
    resident: refersTo('resident', { nl: 'Door bewoner', en: 'By resident' }).optional(),
    partner: refersTo('partner').optional(),
  }),
})

export const needWithdrawn = defineEvent({
  type: 'need-withdrawn',
  label: { nl: 'Vraag ingetrokken', en: 'Need withdrawn' },
  description: { nl: 'De vraag speelt niet meer.', en: 'The need is no longer there.' },
  stream: 'need',
  data: z.strictObject({ need: refersTo('need') }),
})

export const skillOffered = defineEvent({
  type: 'skill-offered',
  label: { nl: 'Talent aangeboden', en: 'Skill offered' },
  description: {
    nl: 'Een bewoner biedt iets aan voor anderen.',
    en: 'A resident offers something to others.',
  },
  stream: 'skill',
  data: z.strictObject({
    skill: begins('skill'),
    resident: refersTo('resident'),
    topic,
    note: note('resident').optional(),
  }),
})

export const skillWithdrawn = defineEvent({
  type: 'skill-withdrawn',
  label: { nl: 'Aanbod ingetrokken', en: 'Skill withdrawn' },
  description: { nl: 'Het aanbod geldt niet meer.', en: 'The offer no longer stands.' },
  stream: 'skill',
  data: z.strictObject({ skill: refersTo('skill') }),
})

export const helpAsked = defineEvent({
  type: 'help-asked',
  label: { nl: 'Hulp gevraagd', en: 'Help asked' },
  description: {
    nl: 'Een bewoner vraagt ergens hulp bij.',
    en: 'A resident asks for help with something.',
  },
  stream: 'help',
  data: z.strictObject({
    help: begins('help'),
    resident: refersTo('resident'),
    topic,
    note: note('resident').optional(),
  }),
})

export const helpGiven = defineEvent({
  type: 'help-given',
  label: { nl: 'Hulp gegeven', en: 'Help given' },
  description: {
    nl: 'Iemand hielp een bewoner: een andere bewoner, een professional of een partner.',
    en: 'Someone helped a resident: another resident, a professional or a partner.',
  },
  stream: 'resident',
  data: z
    .strictObject({
      resident: refersTo('resident', { nl: 'Wie kreeg hulp', en: 'Who was helped' }),
      helper: refersTo('resident', { nl: 'Door bewoner', en: 'By resident' }).optional(),
      professional: refersTo('professional').optional(),
      partner: refersTo('partner').optional(),
      help: refersTo('help', { nl: 'Bij welke vraag', en: 'For which request' }).optional(),
      topic: topic.optional(),
      note: note('resident').optional(),
    })
    .refine((data) => data.helper || data.professional || data.partner, {
      error: 'expected who helped: helper, professional or partner',
      path: ['helper'],
    }),
})

const signaller = {
  resident: refersTo('resident', { nl: 'Over bewoner', en: 'About resident' }).optional(),
  partner: refersTo('partner').optional(),
  professional: refersTo('professional').optional(),
}

export const signalRaised = defineEvent({
  type: 'signal-raised',
  label: { nl: 'Signaal gegeven', en: 'Signal raised' },
  description: {
    nl: 'Iemand merkt op dat er iets is met een bewoner of in de wijk.',
    en: 'Someone notices that something is the matter with a resident or in the neighbourhood.',
  },
  stream: 'signal',
  data: z.strictObject({
    signal: begins('signal'),
    ...signaller,
    topic: topic.optional(),
    note: note('resident').optional(),
  }),
})

export const signalPickedUp = defineEvent({
  type: 'signal-picked-up',
  label: { nl: 'Signaal opgepakt', en: 'Signal picked up' },
  description: { nl: 'Iemand gaat met het signaal aan de slag.', en: 'Someone takes up the signal.' },
  stream: 'signal',
  data: z.strictObject({
    signal: refersTo('signal'),
    partner: refersTo('partner').optional(),
    professional: refersTo('professional').optional(),
  }),
})

export const signalClosed = defineEvent({
  type: 'signal-closed',
  label: { nl: 'Signaal afgerond', en: 'Signal closed' },
  description: { nl: 'Het signaal is afgehandeld.', en: 'The signal has been dealt with.' },
  stream: 'signal',
  data: z.strictObject({
    signal: refersTo('signal'),
    outcome: personal(500, 'signal', { nl: 'Uitkomst', en: 'Outcome' }).optional(),
  }),
})
