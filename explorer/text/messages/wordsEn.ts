import type { Messages } from './nl.ts'

/** Words for people, levels, life stages and days, on every screen. */
export const wordsEn: Pick<
  Messages,
  'kinds' | 'kindsPlural' | 'levels' | 'levelMeaning' | 'levelSentence' | 'lifeStages' | 'tags' | 'days'
> = {
  kinds: {
    resident: 'resident',
    professional: 'professional',
    partner: 'partner',
    initiative: 'initiative',
    place: 'place',
  },
  kindsPlural: {
    resident: 'Residents',
    professional: 'Professionals',
    partner: 'Partners',
    initiative: 'Initiatives',
    place: 'Places',
  },
  levels: {
    'not-in-view': 'not in view',
    'only-formal': 'only via organisations',
    'single-line': 'single line',
    island: 'island',
    'hangs-on-one': 'hangs on one person',
    connected: 'connected',
  },
  levelMeaning: {
    'not-in-view': 'No lines at all.',
    'only-formal': 'Lines with organisations, none with another resident.',
    'single-line': 'Exactly one line with another resident.',
    island:
      'Part of a group of fewer than five residents. Nobody in it knows a connector, volunteer, professional or partner.',
    'hangs-on-one': 'If one other resident drops out, this resident is cut off from the larger part.',
    connected: 'More than one way to others.',
  },
  levelSentence: {
    'not-in-view': () => 'Has no line at all in the recorded contacts.',
    'only-formal': (names) =>
      `In the recorded contacts, has lines with organisations only${names && `: ${names}`}.`,
    'single-line': (names) =>
      `In the recorded contacts, has one line with another resident${names && `: ${names}`}.`,
    island: (names) => `In the recorded contacts, is part of a small island${names && `, with ${names}`}.`,
    'hangs-on-one': (names) => `In the recorded contacts, hangs on one person${names && `: ${names}`}.`,
    connected: (names) => `In the recorded contacts, is connected${names && `, among others with ${names}`}.`,
  },
  lifeStages: {
    child: 'child (0–12)',
    youth: 'young person (13–27)',
    adult: 'adult (28–64)',
    older: 'older person (65+)',
    unknown: 'age not recorded',
  },
  tags: {
    new: 'new',
    'informal-carer': 'informal carer',
    'not-online': 'not online',
    disability: 'disability',
    'low-literacy': 'low literacy',
    'learning-dutch': 'learning Dutch',
    'lives-alone': 'lives alone',
  },
  days: {
    never: 'never recorded',
    today: 'today',
    yesterday: 'yesterday',
    ago: (n) => `${n} days ago`,
    weeksAgo: (n) => `${n} weeks ago`,
    monthsAgo: (n) => `${n} months ago`,
    yearsAgo: (n) => (n === 1 ? '1 year ago' : `${n} years ago`),
  },
}
