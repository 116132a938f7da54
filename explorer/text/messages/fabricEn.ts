import type { Messages } from './nl.ts'

export const fabricEn = {
  colouring: 'Look at',
  colourings: {
    isolation: 'Isolation',
    reach: 'Reach',
    bridges: 'Bridges',
    gaps: 'Gaps',
    groups: 'Groups',
  },
  colouringHelp: {
    isolation: 'The further from the middle, the fewer lines.',
    reach: 'Who can get to a partner or connector through people they know?',
    bridges: 'On whom do others hang? If such a person goes, they come loose.',
    gaps: 'Between which groups do few lines run?',
    groups: 'Who belong together? A circle is a group with many lines among themselves.',
  },
  kinds: {
    support: 'connector',
    near: 'knows a partner or connector',
    two: 'through one other person',
    far: 'through two or more others',
    none: 'no way there',
    carries: 'three or more people hang on them',
    carried: 'hangs on such a person',
    other: 'everybody else',
    across: 'knows someone in another group',
    within: 'knows people in their own group only',
    nobody: 'no line with a resident',
    small: 'other circles',
    alone: 'in no circle',
  },
  kindMeaning: {
    support: 'Somebody from the neighbourhood who brings others together.',
    near: 'Has a line with a partner, a professional or a connector.',
    two: 'Knows someone who knows a partner or connector.',
    far: 'There is a way, but it is long.',
    none: 'Along the recorded lines this resident reaches no partner or connector.',
    carries: 'For three or more residents this is the only line, or the only way to the rest.',
    carried: 'Would come loose if that one person goes.',
    other: 'Carries nobody alone, and does not hang on such a person.',
    across: 'Has at least one line with a resident of another group.',
    within: 'All lines with residents stay within their own group.',
    nobody: 'No line with any other resident.',
    small: 'Smaller circles, taken together.',
    alone: 'No line with any other resident.',
    circle: 'People with more lines among themselves than with others.',
  },
  circle: (n, name) => (name ? `${n} · around ${name}` : `circle ${n}`),
  reachSentence: (within, people, without) =>
    `${within} of ${people} residents ${within === 1 ? 'is' : 'are'} at most two steps from a partner or connector. For ${without} there is no way.`,
  bridgesSentence: (carriers, carried) =>
    carriers === 0
      ? 'Nowhere do three or more people hang on one person.'
      : `On ${carriers === 1 ? 'one person' : `${carriers} people`} hang${carried === 1 ? 's' : ''} ${carried} others. If such a person goes, they come loose.`,
  gapsSentence: (one, other, ties, expected, more) =>
    `Between ${one} and ${other} ${ties === 1 ? 'is 1 line' : `are ${ties} lines`}; by their size you would expect ${expected}.${more > 0 ? ` And ${more} more ${more === 1 ? 'gap' : 'gaps'}.` : ''}`,
  noGaps: 'Between all groups run about as many lines as you would expect.',
  gapsNotHere: 'Gaps show between areas, groups or life stages. Choose those under ‘Divide by’.',
  gapLine: (one, other) => `${one} – ${other}`,
  gapCount: (ties, expected) => `${ties} of ${expected}`,
  gapList: 'Gaps, with what you would expect',
  groupsSentence: (circles, people) =>
    circles === 0
      ? 'There are no circles to see yet.'
      : `${circles} ${circles === 1 ? 'circle' : 'circles'} of five or more residents, ${people} people in all.`,
  counting: 'Being worked out…',
  anybody: 'Resident',
  more: 'More options',
  sectors: 'Divide by',
  sectorings: { area: 'area', cohort: 'group', lifeStage: 'life stage', community: 'circle' },
  noSector: {
    area: 'area not recorded',
    cohort: 'in no group',
    lifeStage: 'age not recorded',
    community: 'small circles, or alone',
  },
  aroundName: (name) => `around ${name}`,
  size: 'Size of a person',
  sizings: {
    same: 'everybody the same',
    degree: 'number of lines with residents',
    formalDegree: 'number of lines with organisations',
    strength: 'how often there is contact',
    betweenness: 'how often someone is between others',
  },
  filter: 'Light up',
  filters: {
    area: 'Area',
    lifeStage: 'Life stage',
    cohort: 'Group',
    tag: 'Mark',
    partner: 'Knows partner',
    initiative: 'Takes part in',
  },
  every: 'all',
  filterCount: (shown, people) => `${shown} of ${people} residents light up.`,
  filterAway: (n) =>
    n === 0
      ? ''
      : n === 1
        ? 'Outside your choice 1 more resident is not in view.'
        : `Outside your choice ${n} more residents are not in view.`,
  filterClear: 'Clear the choice',
  asGroups: 'Show as groups',
  asPeople: 'Show as people',
  groupsHere: 'Groups',
  groupsMany: (people) => `${people} residents: too many to draw one by one. Open a group to see the people.`,
  groupsChosen: 'Open a group to see the people.',
  openGroup: (name, n) => `Open ${name}, ${n} residents`,
  closeGroup: (name) => `Close ${name}`,
  searching: 'Searching …',
  searchGroups: 'Nobody found, not in the groups that are closed either. Check the name.',
  closeAll: 'Close all groups',
  countedInGroups: (n) => `${n} more in groups that are closed.`,
  tooMany: (n) => `${n} at once are too many to draw one by one: they are counted.`,
  names: 'Show names',
  present: 'Big screen',
  presentStop: 'Stop big screen',
  history: 'Steps',
  undo: 'A step back in what you looked at',
  redo: 'A step forward again',
  several: {
    title: (n) => (n === 1 ? '1 resident chosen' : `${n} residents chosen`),
    lines: (n) =>
      n === 0 ? 'No line among them.' : n === 1 ? '1 line among them.' : `${n} lines among them.`,
    clear: 'Choose nobody',
    meet: 'Record a meeting',
    lasso: 'Draw around people',
    lassoHint: 'Draw a line around the people. Or click with Shift, or press long.',
    full: (n) => `More than ${n} at once cannot be chosen.`,
  },
  path: {
    title: 'Shortest way',
    none: (one, other) => `Along the recorded lines there is no way from ${one} to ${other}.`,
    direct: (one, other) => `${one} and ${other} know each other.`,
    chain: (names) => {
      const [first, second, ...rest] = names
      return `${first} knows ${second}, who knows ${rest.join(', who knows ')}.`
    },
  },
  around: {
    title: (name) => `Around ${name}`,
    steps: 'How far around this person',
    all: 'Everybody',
    step: (n) => (n === 1 ? '1 step' : `${n} steps`),
    count: (n) => (n === 1 ? '1 resident' : `${n} residents`),
  },
  line: {
    title: (one, other) => `${one} and ${other}`,
    contacts: (n) => (n === 1 ? '1 contact in this period' : `${n} contacts in this period`),
    visits: (n) => (n === 1 ? '1 visit in this period' : `${n} visits in this period`),
    bond: 'a standing bond',
    fading: 'This line is fading: no contact was recorded for long.',
    events: 'This line stands on',
    gone: 'At this moment there is no line between these two.',
  },
  time: {
    more: 'More about time',
    speed: 'Speed',
    speeds: { slow: 'Slow', usual: 'Usual', fast: 'Fast' },
    previous: 'Previous day with an event',
    next: 'Next day with an event',
    happened: (day, n) => (n === 1 ? `1 event on ${day}` : `${n} events on ${day}`),
    andMore: (n) => `and ${n} more`,
    knownThen: 'What did we know then?',
    knownThenHelp: 'Leaves out what was only recorded later.',
    knownThenOn: (day) => `As we knew it on ${day}. What was recorded later does not count.`,
    compare: 'Compare with',
    compareNone: 'nothing',
    compareOwn: 'another day',
    compareDay: 'Day to compare with',
    ago: { 30: '30 days earlier', 90: '90 days earlier', 365: 'a year earlier' },
    inOne: 'In one picture',
    beside: 'Side by side',
    how: 'How you compare',
    difference: (since, fresh, gone, fading) =>
      `Since ${since}: ${fresh} new ${fresh === 1 ? 'line' : 'lines'}, ${gone} gone, ${fading} fading.`,
    moved: (closer, further) =>
      `${closer} ${closer === 1 ? 'resident' : 'residents'} came closer, ${further} moved further away.`,
    came: (came, left) => (came + left === 0 ? '' : `${came} new, ${left} left.`),
    notDrawn: (n) =>
      n === 0
        ? ''
        : n === 1
          ? '1 line that is gone is not drawn: one of the two is no longer here.'
          : `${n} lines that are gone are not drawn: one of the two is no longer here.`,
    legend: { formed: 'new line', gone: 'line that is gone', fading: 'fading' },
    notEarlier: 'Choose a day before the day you look at.',
  },
  slow: 'This takes longer than usual. What you see is the state before.',
} satisfies Messages['picture']
