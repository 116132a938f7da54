import { z } from 'zod'
import { defineEvent } from './define.ts'
import { groupName, refersTo, refersToSeveral, twoResidents } from './fields.ts'

const household = refersToSeveral('resident', 2, 20, { nl: 'Huisgenoten', en: 'Members of the household' })

export const buddyMatchMade = defineEvent({
  type: 'buddy-match-made',
  label: { nl: 'Maatjes gekoppeld', en: 'Buddy match made' },
  description: { nl: 'Twee bewoners worden maatjes.', en: 'Two residents become buddies.' },
  stream: { kind: 'resident', field: 'residents' },
  data: z.strictObject({ residents: twoResidents(), initiative: refersTo('initiative').optional() }),
})

export const buddyMatchEnded = defineEvent({
  type: 'buddy-match-ended',
  label: { nl: 'Maatjes gestopt', en: 'Buddy match ended' },
  description: { nl: 'Twee maatjes stoppen.', en: 'Two buddies stop.' },
  stream: { kind: 'resident', field: 'residents' },
  data: z.strictObject({ residents: twoResidents(), initiative: refersTo('initiative').optional() }),
})

export const connectorAppointed = defineEvent({
  type: 'connector-appointed',
  label: { nl: 'Buurtverbinder begonnen', en: 'Connector appointed' },
  description: {
    nl: 'Een bewoner wordt buurtverbinder.',
    en: 'A resident becomes a connector (buurtverbinder).',
  },
  stream: 'resident',
  data: z.strictObject({
    resident: refersTo('resident'),
    area: groupName({ nl: 'Voor buurt', en: 'For area' }).optional(),
  }),
})

export const connectorSteppedDown = defineEvent({
  type: 'connector-stepped-down',
  label: { nl: 'Buurtverbinder gestopt', en: 'Connector stepped down' },
  description: { nl: 'Een bewoner stopt als buurtverbinder.', en: 'A resident stops being a connector.' },
  stream: 'resident',
  data: z.strictObject({ resident: refersTo('resident') }),
})

export const householdLinked = defineEvent({
  type: 'household-linked',
  label: { nl: 'Wonen samen', en: 'Household linked' },
  description: { nl: 'Deze bewoners wonen in één huis.', en: 'These residents live in one household.' },
  stream: { kind: 'resident', field: 'residents' },
  data: z.strictObject({ residents: household }),
})

export const householdUnlinked = defineEvent({
  type: 'household-unlinked',
  label: { nl: 'Wonen niet meer samen', en: 'Household unlinked' },
  description: {
    nl: 'Deze bewoners wonen niet meer in één huis.',
    en: 'These residents no longer live in one household.',
  },
  stream: { kind: 'resident', field: 'residents' },
  data: z.strictObject({ residents: household }),
})
