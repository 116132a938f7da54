import { z } from 'zod'
import { defineEvent } from './define.ts'
import { begins, note, oneOf, publicName, refersTo, text } from './fields.ts'
import { fits, initiativeKinds } from './options.ts'

const kind = oneOf(initiativeKinds, { nl: 'Soort', en: 'Kind' })

export const initiativeStarted = defineEvent({
  type: 'initiative-started',
  label: { nl: 'Initiatief gestart', en: 'Initiative started' },
  description: {
    nl: 'Een activiteit, maatjesproject, ontmoetingsplek of werkgroep begint.',
    en: 'An activity, buddy project, meeting place or working group begins.',
  },
  stream: 'initiative',
  data: z.strictObject({
    initiative: begins('initiative'),
    name: publicName(),
    kind,
    partner: refersTo('partner').optional(),
    place: refersTo('place').optional(),
  }),
})

export const initiativeChanged = defineEvent({
  type: 'initiative-changed',
  label: { nl: 'Initiatief veranderd', en: 'Initiative changed' },
  description: {
    nl: 'De naam, het soort, de partner of de plek van een initiatief verandert.',
    en: 'The name, kind, partner or place of an initiative changes.',
  },
  stream: 'initiative',
  data: z
    .strictObject({
      initiative: refersTo('initiative'),
      name: publicName().optional(),
      kind: kind.optional(),
      partner: refersTo('partner').nullish(),
      place: refersTo('place').nullish(),
    })
    .refine((data) => Object.keys(data).length > 1, { error: 'expected at least one thing that changes' }),
})

export const initiativeEnded = defineEvent({
  type: 'initiative-ended',
  label: { nl: 'Initiatief gestopt', en: 'Initiative ended' },
  description: { nl: 'Een initiatief is afgelopen.', en: 'An initiative is over.' },
  stream: 'initiative',
  data: z.strictObject({ initiative: refersTo('initiative') }),
})

const membership = { resident: refersTo('resident'), initiative: refersTo('initiative') }

export const residentJoinedInitiative = defineEvent({
  type: 'resident-joined-initiative',
  label: { nl: 'Bewoner doet mee', en: 'Resident joined initiative' },
  description: {
    nl: 'Een bewoner gaat meedoen met een initiatief.',
    en: 'A resident starts to take part in an initiative.',
  },
  stream: 'resident',
  data: z.strictObject(membership),
})

export const residentLeftInitiative = defineEvent({
  type: 'resident-left-initiative',
  label: { nl: 'Bewoner doet niet meer mee', en: 'Resident left initiative' },
  description: {
    nl: 'Een bewoner stopt met een initiatief.',
    en: 'A resident stops taking part in an initiative.',
  },
  stream: 'resident',
  data: z.strictObject(membership),
})

export const residentAttendedInitiative = defineEvent({
  type: 'resident-attended-initiative',
  label: { nl: 'Bewoner was bij initiatief', en: 'Resident attended initiative' },
  description: {
    nl: 'Een bewoner was bij een keer van een initiatief. Wie dezelfde keer kwam, was er samen.',
    en: 'A resident attended one session of an initiative. Those of the same session were there together.',
  },
  stream: 'resident',
  data: z.strictObject({
    ...membership,
    session: text(80, { nl: 'Naam van de bijeenkomst', en: 'Session' }).optional(),
  }),
})

export const volunteerJoinedInitiative = defineEvent({
  type: 'volunteer-joined-initiative',
  label: { nl: 'Vrijwilliger gestart', en: 'Volunteer joined initiative' },
  description: {
    nl: 'Een bewoner gaat als vrijwilliger helpen bij een initiatief.',
    en: 'A resident starts to volunteer in an initiative.',
  },
  stream: 'resident',
  data: z.strictObject(membership),
})

export const volunteerLeftInitiative = defineEvent({
  type: 'volunteer-left-initiative',
  label: { nl: 'Vrijwilliger gestopt', en: 'Volunteer left initiative' },
  description: {
    nl: 'Een bewoner stopt als vrijwilliger bij een initiatief.',
    en: 'A resident stops volunteering in an initiative.',
  },
  stream: 'resident',
  data: z.strictObject(membership),
})

export const volunteerFitReviewed = defineEvent({
  type: 'volunteer-fit-reviewed',
  label: { nl: 'Gevraagd of de plek past', en: 'Volunteer fit reviewed' },
  description: {
    nl: 'Aan een vrijwilliger is gevraagd: is dit nog de plek waar je wilt zijn?',
    en: 'A volunteer was asked: is this the place where you want to be?',
  },
  stream: 'resident',
  data: z.strictObject({
    ...membership,
    fits: oneOf(fits, { nl: 'Past het?', en: 'Does it fit?' }),
    note: note('resident').optional(),
  }),
})

export const participationLevelObserved = defineEvent({
  type: 'participation-level-observed',
  label: { nl: 'Trede op de participatieladder', en: 'Participation level observed' },
  description: {
    nl: 'Op welke trede (1 tot 6) van de participatieladder iemand staat.',
    en: 'The step (1 to 6) of the participation ladder on which someone stands.',
  },
  stream: 'resident',
  data: z.strictObject({
    resident: refersTo('resident'),
    level: z
      .int()
      .min(1)
      .max(6)
      .meta({ 'x-label': { nl: 'Trede', en: 'Step' } }),
    note: note('resident').optional(),
  }),
})
