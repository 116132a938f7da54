/** Words for people, levels, life stages and days, on every screen. */
export const wordsNl = {
  kinds: {
    resident: 'bewoner',
    professional: 'professional',
    partner: 'partner',
    initiative: 'initiatief',
    place: 'plek',
  },
  kindsPlural: {
    resident: 'Bewoners',
    professional: 'Professionals',
    partner: 'Partners',
    initiative: 'Initiatieven',
    place: 'Plekken',
  },
  levels: {
    'not-in-view': 'niet in beeld',
    'only-formal': 'alleen via organisaties',
    'single-line': 'één lijntje',
    island: 'eilandje',
    'hangs-on-one': 'hangt aan één persoon',
    connected: 'verbonden',
  },
  levelMeaning: {
    'not-in-view': 'Geen enkel lijntje.',
    'only-formal': 'Wel lijntjes met organisaties, geen met een andere bewoner.',
    'single-line': 'Precies één lijntje met een andere bewoner.',
    island:
      'Hoort bij een groepje van minder dan vijf bewoners. Niemand daarin kent een buurtverbinder, vrijwilliger, professional of partner.',
    'hangs-on-one': 'Als één andere bewoner wegvalt, raakt deze bewoner los van het grootste deel.',
    connected: 'Meer dan één weg naar anderen.',
  },
  levelSentence: {
    'not-in-view': () => 'Heeft geen enkel lijntje in de vastgelegde contacten.',
    'only-formal': (names: string) =>
      `Heeft in de vastgelegde contacten alleen lijntjes met organisaties${names && `: ${names}`}.`,
    'single-line': (names: string) =>
      `Heeft in de vastgelegde contacten één lijntje met een andere bewoner${names && `: ${names}`}.`,
    island: (names: string) =>
      `Hoort in de vastgelegde contacten bij een klein eilandje${names && `, met ${names}`}.`,
    'hangs-on-one': (names: string) =>
      `Hangt in de vastgelegde contacten aan één persoon${names && `: ${names}`}.`,
    connected: (names: string) =>
      `Is in de vastgelegde contacten verbonden${names && `, onder anderen met ${names}`}.`,
  },
  lifeStages: {
    child: 'kind (0–12)',
    youth: 'jongere (13–27)',
    adult: 'volwassene (28–64)',
    older: 'oudere (65+)',
    unknown: 'leeftijd niet vastgelegd',
  },
  tags: {
    new: 'nieuw',
    'informal-carer': 'mantelzorger',
    'not-online': 'niet online',
    disability: 'beperking',
    'low-literacy': 'laaggeletterd',
    'learning-dutch': 'leert Nederlands',
    'lives-alone': 'woont alleen',
  },
  days: {
    never: 'nooit vastgelegd',
    today: 'vandaag',
    yesterday: 'gisteren',
    ago: (n: number) => `${n} dagen geleden`,
    weeksAgo: (n: number) => `${n} weken geleden`,
    monthsAgo: (n: number) => `${n} maanden geleden`,
    yearsAgo: (n: number) => (n === 1 ? '1 jaar geleden' : `${n} jaar geleden`),
  },
}
