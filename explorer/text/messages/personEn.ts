import type { Messages } from './nl.ts'

/** The panel of who is chosen, and their rights. */
export const personEn: Pick<Messages, 'person' | 'rights'> = {
  person: {
    panel: 'Chosen',
    ego: (name, n) => `${name} and ${n === 1 ? '1 line' : `${n} lines`}`,
    ties: 'Lines',
    noTies: 'No lines in this period.',
    contacts: (n) => (n === 1 ? '1 contact' : `${n} contacts`),
    visits: (n) => (n === 1 ? '1 visit' : `${n} visits`),
    visited: 'Places visited',
    visitors: 'Visitors',
    last: 'last',
    fading: 'fading',
    bond: 'standing bond',
    because: 'Why here',
    history: 'Everything recorded',
    noHistory: 'Nothing recorded yet.',
    record: (name) => `Meeting with ${name}`,
    show: 'Point out in the fabric',
    gone: 'This person or place cannot be found here (any more).',
    notThen: 'Not in the neighbourhood at this moment.',
    eventsBehind: 'What is behind this',
    served: (n) => (n === 1 ? 'Has a line with 1 resident.' : `Has a line with ${n} residents.`),
    more: (n) => `Show all ${n}`,
  },
  rights: {
    title: 'Rights',
    file: 'Subject access: everything about this resident, to print',
    forget: 'Erase this resident',
    sure: (name: string) =>
      `Everything that names or describes ${name} will be erased: name, contact details and notes, everywhere. Notes shared with others too. This cannot be undone.`,
    yes: 'Yes, erase everything',
    no: 'No, do not erase',
    done: (name: string) => `${name} has been erased.`,
    due: 'Data to look at',
    dueLead: 'Erase these data, or record a new basis. Choose a resident; at the bottom it says "Rights".',
    dueReason: {
      'retention-past': (day) => `past its retention since ${day}`,
      'basis-withdrawn': (day) => `no basis any more since ${day}`,
      'objected-to-everything': (day) => `objected on ${day}`,
    },
    keysLocked:
      'Names and notes are locked: the key is missing or another one. Nothing is lost. Ask the administrator to put the key back.',
  },
}
