import type { Messages } from './nl.ts'

const count = (n: number, one: string, many: string) => (n === 1 ? `1 ${one}` : `${n} ${many}`)

/** The words of advice in English. */
export const adviceEn = {
  introductions: {
    title: 'Introductions for this week',
    searching: 'Looking for people who fit together…',
    because: {
      'shared-acquaintance': (names) => `Both know ${names}.`,
      'shared-initiative': (what) => `Both come to ${what}.`,
      'need-meets-skill': (needs, what, offers) => `${needs} looks for ${what}, and ${offers} offers it.`,
      'connector-nearby': (name, area) => `${name} is a connector or volunteer in the same area, ${area}.`,
      'connector-nearby-unnamed': (area) =>
        `One of them is a connector or volunteer in the same area, ${area}.`,
    },
    through: (names, n) =>
      n === 1 ? `${names} can introduce them.` : `${names} can introduce them together.`,
    at: (what) => `It can be at ${what}.`,
    changes: 'If they get to know each other:',
    move: (name, from, to) => `${name} goes from ‘${from}’ to ‘${to}’`,
    stays: (name, level) => `${name} stays ‘${level}’`,
    choices: { make: 'Do it', notNow: 'Not now', never: 'Never' },
    choiceOf: (choice, pair) => `${choice}: ${pair}`,
    decided: {
      make: (pair) => `The introduction of ${pair} is recorded.`,
      notNow: (pair) => `${pair}: not now. In three months it can come up again.`,
      never: (pair) => `${pair}: this will not be suggested again.`,
    },
    undone: (pair) => `Undone: ${pair}.`,
    more: (n) => `Show ${count(n, 'other introduction', 'other introductions')}`,
    outcomes: (made, met, lasted) =>
      `Of earlier ones: ${made} made, ${met} met, ${lasted} kept seeing each other.`,
    empty:
      'There is nobody to introduce now. Record who meets whom, who looks for what and who offers it, or who takes part in what. Then you see here who fit together.',
    earlierDay: 'You are looking at an earlier day. Recording is possible when you go to now.',
    toNow: 'Go to now',
  },
  attention: {
    title: 'What asks for attention',
    searching: 'Looking at what is going on…',
    nothing: 'Nothing asks for attention now in the recorded contacts.',
    all: (n) => `Show all ${n}`,
    fewer: 'Show fewer',
    elsewhere: {
      carriers: 'See in the fabric',
      gaps: 'See in the fabric',
      fading: 'See in the list',
      signals: 'To all signals',
      needs: 'To needs and skills',
    },
    carriers: 'Who carries much',
    carrierOnly: (name, n) =>
      `If ${name} stops, ${count(n, 'resident loses their', 'residents lose their')} only line.`,
    carrierHanging: (name, n) =>
      `If ${name} stops, ${count(n, 'resident comes', 'residents come')} loose from the largest part.`,
    carrierBoth: (name, n) => `If ${name} stops, ${n} residents lose their only line or come loose.`,
    fading: 'Lines that fade',
    fadingOnly: (name, other, when) => `The only line of ${name} is fading: with ${other}, ${when}.`,
    fadingBoth: (name, other, when) =>
      `${name} and ${other} only have each other, and were in touch ${when}.`,
    signals: 'Open signals',
    signal: (name, when) => `Signal about ${name}, ${when}`,
    signalUnnamed: (when) => `Signal about somebody without a name, ${when}`,
    needs: 'Needs and offers that fit together',
    looksFor: (name, what) => `${name} looks for ${what}.`,
    offers: (name, others) =>
      others === 0
        ? `${name} offers it.`
        : `${name} offers it, and so ${count(others, 'other does', 'others do')}.`,
    gaps: 'Seams between areas',
    gap: (one, other, ties, expected) =>
      `Between ${one} and ${other} there ${ties === 0 ? 'is no line' : ties === 1 ? 'is 1 line' : `are ${ties} lines`}. By their sizes you would expect ${expected}.`,
    topics: {
      company: 'company',
      meals: 'somebody to eat with',
      transport: 'transport',
      household: 'help in the house',
      garden: 'help with the garden',
      administration: 'help with paperwork',
      digital: 'help with computer or phone',
      language: 'help with language',
      care: 'help with care',
      sport: 'somebody to exercise with',
      creative: 'somebody to make music or things with',
      children: 'help with the children',
      work: 'help with work or learning',
      other: 'something else',
    },
  },
  whatIf: {
    ask: {
      resident: (name) => `What if ${name} stops?`,
      professional: (name) => `What if ${name} stops?`,
      partner: (name) => `What if ${name} leaves?`,
      initiative: (name) => `What if ${name} stops?`,
      place: (name) => `What if ${name} closes?`,
    },
    working: 'Working it out…',
    nobody: 'Nobody comes to stand on a ring further out by it.',
    further: (n, names, lost) => {
      const who = `${count(n, 'resident comes', 'residents come')} to stand on a ring further out: ${names}.`
      if (lost === 0) return who
      if (n === 1) return `${who} They go out of view.`
      return `${who} Of them ${lost === 1 ? '1 goes' : `${lost} go`} out of view.`
    },
    largest: (from, to, loose) =>
      `Then the largest connected part goes from ${from} to ${count(to, 'resident', 'residents')}${
        loose === 0 ? '' : `: ${count(loose, 'other comes', 'others come')} loose`
      }.`,
    largestSame: (n) => `Then the largest connected part stays ${count(n, 'resident', 'residents')}.`,
    caution: 'Nothing is recorded.',
  },
  unknownPeople: (n) =>
    n === 1 ? '1 inhabitant we do not know yet' : `${n.toLocaleString('en')} inhabitants we do not know yet`,
} satisfies Messages['advice']
