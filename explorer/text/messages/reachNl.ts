/** The words of what the coalition asks, in Dutch: which groups are reached, by whom, and how that moves. */
export const reachNl = {
  title: 'Bereik',
  of: (name: string) => `Bereik van ${name}`,
  month: 'Maand',
  asOf: (day: string) => `Stand op ${day}, met de contacten van de laatste 180 dagen.`,
  print: 'Print, of bewaar als PDF',
  csv: 'Alle cijfers (CSV)',
  loading: 'De cijfers worden opgehaald…',
  inView: (people: string) => `Ongeveer ${people} bewoners zijn bekend.`,
  inViewOf: (people: string, expected: string) =>
    `Van de ${expected} mensen die hier wonen zijn er ongeveer ${people} bekend.`,
  outside: (nobody: string, formal: string) =>
    `In de vastgelegde contacten hebben ${nobody} bewoners geen enkel lijntje, en ${formal} alleen lijntjes met organisaties.`,
  reached: (formal: string, informal: string) =>
    `Organisaties bereikten ${formal} bewoners; vrijwilligers, buurtverbinders en bewonersinitiatieven ${informal}.`,
  meetings: (month: string, count: string) => `In ${month} zijn ongeveer ${count} ontmoetingen vastgelegd.`,
  programme: (needs: string, answered: string) =>
    `Bewoners noemden ongeveer ${needs} vragen. Bij ${answered} daarvan is er een initiatief dat past.`,
  about: (count: string) => `ongeveer ${count}`,
  whole: 'Hele wijk',
  noCohort: 'geen groep',
  who: 'Wie is bereikt',
  whoText: 'Per groep: hoeveel bewoners bekend zijn, en wie hen in de laatste 180 dagen bereikte.',
  group: 'Groep',
  residents: 'In beeld',
  residentsOf: (count: string, expected: string) => `${count} van ${expected}`,
  formal: 'Door organisaties',
  informal: 'Door bewoners',
  since: (month: string) => `stand van ${month}`,
  kinds: {
    whole: 'Hele wijk',
    area: 'Buurten',
    'life-stage': 'Levensfasen',
    'area-and-life-stage': 'Buurt en levensfase',
    cohort: 'Groepen nieuwe bewoners',
  },
  standing: 'Wie staat waar',
  standingText: 'Hoeveel bewoners van elke groep op elke plek in het weefsel staan.',
  sectors: 'Door welke organisaties',
  sectorsText: 'Hoeveel bewoners van elke groep een lijntje hebben met organisaties van dit soort.',
  sectorNames: {
    welfare: 'welzijn',
    care: 'zorg',
    housing: 'wonen',
    municipality: 'gemeente',
    education: 'onderwijs',
    'self-organised': 'van bewoners zelf',
    other: 'anders',
  },
  months: 'Maand na maand',
  monthsText:
    'Hoeveel bewoners op elke plek in het weefsel stonden aan het eind van elke maand. Gearceerd: te klein, of weggelaten.',
  chart: (level: string, group: string, from: string, to: string) =>
    `${level}, ${group}, van ${from} tot en met ${to}`,
  asTable: 'Bekijk als tabel',
  scroll: (title: string) => `${title}: tabel, schuift opzij`,
  small: (smallest: number) => `minder dan ${smallest}`,
  withheld: 'weggelaten',
  atLeast: (count: number) => `${count} of meer`,
  nothingThen: 'nog geen cijfers',
  legend: 'Wat je hier niet ziet, en waarom',
  legendItems: {
    small: (smallest: number) =>
      `Minder dan ${smallest} bewoners: zo’n aantal zou iets over één persoon kunnen zeggen. Het kan ook 0 zijn.`,
    withheld: 'Weggelaten: uit dit aantal zou je een te klein aantal kunnen uitrekenen.',
    atLeast: 'Of meer: bijna iedereen van de groep. Precies zeggen we het niet.',
    rounded: (rounding: number) =>
      `Aantallen zijn afgerond op ${rounding}. Daardoor kloppen optellingen niet altijd precies.`,
    fixed:
      'Cijfers zijn van het eind van een maand en staan twee weken later vast. Wat later wordt vastgelegd, telt mee in de maanden erna.',
    since:
      'Een groep houdt haar cijfers tot er bij genoeg bewoners iets verandert. Dan staat er van welke maand ze zijn.',
  },
  next: (month: string, day: string) => `De cijfers van ${month} komen op ${day}.`,
  caution:
    'Dit gaat over de vastgelegde contacten. Wat niet is vastgelegd, weten we niet. Een plek in het weefsel zegt niet hoe iemand zich voelt.',
  empty: (smallest: number, month: string, day: string) =>
    `Nog geen cijfers. Ze komen zodra er aan het eind van een maand ten minste ${smallest} bewoners bekend zijn. De cijfers van ${month} komen op ${day}.`,
}
