import type { doublesNl } from './doublesNl.ts'

/** The words of registrations that may be one person, in English. */
export const doublesEn: typeof doublesNl = {
  title: 'Is this the same person?',
  path: 'Perhaps twice',
  at: (n, of) => `${n} of ${of}`,
  notice: (n) => (n === 1 ? 'One resident may be in here twice.' : `${n} residents may be in here twice.`),
  look: 'See who',
  searching: 'Looking who is in here twice…',
  none: 'Nobody seems to be registered twice.',
  noneLeft: 'Those were all of them.',
  toPeople: 'To the list of people',
  gone: 'These two have been merged or forgotten meanwhile.',
  because: {
    'same-name': 'the same name',
    'same-name-otherwise-written': 'the same name, written otherwise',
    'typing-error': 'almost the same name',
    'same-initials': 'the same surname and initial',
    'same-first-name': 'the same first name',
    'same-reference': 'the same number',
    'same-area': 'the same area',
    'same-cohort': 'the same group',
    'same-life-stage': 'the same life stage',
  },
  sameHousehold: (who) => `the same household as ${who}`,
  sharedAcquaintances: (who) => `both have a line with ${who}`,
  common: (what) => `${what}.`,
  neverTogether: 'They have never been seen together at one moment.',
  rows: {
    reference: 'number',
    area: 'area',
    lifeStage: 'life stage',
    cohort: 'group',
    lines: 'lines',
    needs: 'looks for',
    recorded: 'recorded',
  },
  recorded: (when) => `on ${when}`,
  fromList: (when) => `from a list, on ${when}`,
  together: 'Together they become',
  lines: (informal, formal) => {
    const people = informal === 1 ? 'one line with a resident' : `${informal} lines with residents`
    const others = formal === 1 ? 'one with an organisation' : `${formal} with organisations`
    if (informal === 0 && formal === 0) return 'no lines yet'
    if (formal === 0) return people
    return informal === 0 ? `only ${others}` : `${people}, and ${others}`
  },
  recount: 'All earlier figures are counted again. Merging can always be undone.',
  choices: { same: 'Yes, the same', apart: 'No, two people', later: 'I don’t know yet' },
  decided: {
    same: (who) => `${who} is one person now.`,
    apart: (one, other) => `${one} and ${other} stay two people.`,
  },
  undone: (one, other) => `Undone: ${one} and ${other} are in here as before.`,
  registrations: 'Merged',
  mergedFrom: (n) => `This person was in here ${n} times. Everything of then belongs together now.`,
  withoutName: 'without a name',
  split: 'Two people after all',
  splitWho: (who) => `Two people after all: ${who}`,
  splitDone: (who) => `${who} is in here apart again.`,
}
