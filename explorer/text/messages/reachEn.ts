import type { Messages } from './nl.ts'

/** The words of what the coalition asks, in English. */
export const reachEn: Messages['reach'] = {
  title: 'Reach',
  of: (name) => `Reach of ${name}`,
  month: 'Month',
  asOf: (day) => `As of ${day}, with the contacts of the last 180 days.`,
  print: 'Print, or keep as PDF',
  csv: 'All figures (CSV)',
  loading: 'Fetching the figures…',
  inView: (people) => `About ${people} residents are in view.`,
  inViewOf: (people, expected) => `Of the ${expected} people who live here about ${people} are in view.`,
  outside: (nobody, formal) =>
    `In the recorded contacts ${nobody} residents have no line at all, and ${formal} only lines with organisations.`,
  reached: (formal, informal) =>
    `Organisations reached ${formal} residents; volunteers, connectors and residents’ initiatives ${informal}.`,
  meetings: (month, count) => `In ${month} about ${count} meetings were recorded.`,
  programme: (needs, answered) =>
    `Of about ${needs} needs voiced, ${answered} have an initiative that answers them.`,
  about: (count) => `about ${count}`,
  whole: 'Whole neighbourhood',
  noCohort: 'no group',
  who: 'Who is reached',
  whoText: 'Of each group: how many residents are in view, and who reached them in the last 180 days.',
  group: 'Group',
  residents: 'In view',
  residentsOf: (count, expected) => `${count} of ${expected}`,
  formal: 'By organisations',
  informal: 'By residents',
  since: (month) => `as of ${month}`,
  kinds: {
    whole: 'Whole neighbourhood',
    area: 'Areas',
    'life-stage': 'Life stages',
    'area-and-life-stage': 'Area and life stage',
    cohort: 'Groups of new residents',
  },
  standing: 'Who stands where',
  standingText: 'How many residents of each group stand at each place in the fabric.',
  sectors: 'By which organisations',
  sectorsText: 'How many residents of each group have a line with organisations of this kind.',
  sectorNames: {
    welfare: 'welfare',
    care: 'care',
    housing: 'housing',
    municipality: 'municipality',
    education: 'education',
    'self-organised': 'self-organised',
    other: 'other',
  },
  months: 'Month after month',
  monthsText:
    'How many residents stood at each place in the fabric at the end of each month. Hatched: too small, or left out.',
  chart: (level, group, from, to) => `${level}, ${group}, from ${from} to ${to}`,
  asTable: 'See as a table',
  scroll: (title) => `${title}: table, scrolls sideways`,
  small: (smallest) => `fewer than ${smallest}`,
  withheld: 'left out',
  atLeast: (count) => `${count} or more`,
  nothingThen: 'no figures yet',
  legend: 'What you do not see here, and why',
  legendItems: {
    small: (smallest) =>
      `Fewer than ${smallest} residents: such a count could say something about one person. It may also be 0.`,
    withheld: 'Left out: from this count one could reckon out a count that is too small.',
    atLeast: 'Or more: nearly everybody in the group. We do not say exactly.',
    rounded: (rounding) => `Counts are rounded to ${rounding}, so that they do not always add up exactly.`,
    fixed:
      'Figures are of the end of a month and are fixed two weeks later. What is recorded after that counts in the months that follow.',
    since:
      'A group keeps its figures until something changes for enough residents. It then says of which month they are.',
  },
  next: (month, day) => `The figures of ${month} come on ${day}.`,
  caution:
    'This is about the recorded contacts. What is not recorded is not known. A place in the fabric does not say how anybody feels.',
  empty: (smallest, month, day) =>
    `No figures yet. They come as soon as at least ${smallest} residents are in view at the end of a month. The figures of ${month} come on ${day}.`,
}
