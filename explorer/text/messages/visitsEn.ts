import type { visitsNl } from './visitsNl.ts'

/** The words of whom to visit, in English. */
export const visitsEn: typeof visitsNl = {
  title: 'Whom do you visit this week?',
  lead: 'People without a single line with another resident. Whom you visit is in view from then on.',
  searching: 'Looking whom you could visit…',
  empty: 'Everybody has a line with another resident.',
  allLater: 'Those were all for now.',
  begun:
    'You have only just begun: most people stand at the edge, because nobody recorded yet whom they know.',
  because: {
    signal: (when) => `somebody was worried (${when})`,
    need: (what) => `looks for ${what}`,
    arrived: (when) => `came to live here on ${when}`,
    'lives-alone': 'lives alone',
    'long-ago': (when) => `the last contact was ${when}`,
    'never-met': 'nobody recorded a contact yet',
  },
  contacts: {
    household: (who) => `Lives with ${who}`,
    partner: (who) => `Known to ${who}`,
    welcomes: (who) => `${who} welcomes people in this area`,
  },
  been: 'I have been there',
  beenAt: (who) => `I have been to see ${who}`,
  later: 'Later',
  laterFor: (who) => `${who}: later`,
  forWhom: 'On behalf of',
  chooseOrganisation: 'Choose your organisation',
  noOrganisation: 'First record on behalf of which organisation you visit.',
  addOrganisation: 'Add an organisation',
  recorded: (who, partner) => `The visit to ${who} on behalf of ${partner} is recorded.`,
  undone: (who) => `The visit to ${who} is undone.`,
  more: (n) => (n === 1 ? '1 more' : `${n} more`),
}
