import { z } from 'zod'
import { defineEvent } from './define.ts'
import { refersToSeveral, twoResidents } from './fields.ts'

export const residentsMerged = defineEvent({
  type: 'residents-merged',
  label: { nl: 'Dubbele inschrijving samengevoegd', en: 'Double registration merged' },
  description: {
    nl: 'Twee inschrijvingen blijken één persoon te zijn, ook in alles van vroeger. De eerste blijft; wat onder de tweede staat, hoort daar voortaan bij.',
    en: 'Two registrations turn out to be one person, in everything earlier as well. The first stays; whatever stands under the second belongs to it.',
  },
  stream: { kind: 'resident', field: 'residents' },
  data: z.strictObject({
    residents: refersToSeveral('resident', 2, 2, {
      nl: 'Inschrijvingen (de eerste blijft)',
      en: 'Registrations (the first stays)',
    }),
  }),
})

export const residentsUnmerged = defineEvent({
  type: 'residents-unmerged',
  label: { nl: 'Samengevoegde inschrijving weer gesplitst', en: 'Merged registration split again' },
  description: {
    nl: 'Twee inschrijvingen die waren samengevoegd, zijn toch twee mensen. Ieder heeft weer wat onder de eigen inschrijving staat.',
    en: 'Two registrations that were merged are two people after all. Each has again what stands under their own registration.',
  },
  stream: { kind: 'resident', field: 'residents' },
  data: z.strictObject({ residents: twoResidents() }),
})

export const residentsToldApart = defineEvent({
  type: 'residents-told-apart',
  label: { nl: 'Twee verschillende mensen', en: 'Residents told apart' },
  description: {
    nl: 'Twee inschrijvingen lijken op elkaar, en zijn toch twee verschillende mensen. Ze worden niet meer als dubbel voorgesteld.',
    en: 'Two registrations look alike, and are two different people. They are no longer proposed as a double.',
  },
  stream: { kind: 'resident', field: 'residents' },
  data: z.strictObject({ residents: twoResidents() }),
})
