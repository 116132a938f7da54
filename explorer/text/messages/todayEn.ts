import type { Messages } from './nl.ts'

/** The first screen. */
export const todayEn: Pick<Messages, 'today'> = {
  today: {
    title: 'Today',
    lead: (people, outside) =>
      `Of ${people === 1 ? '1 resident' : `${people} residents`}, ${outside} ${outside === 1 ? 'stands' : 'stand'} at the edge: not in view, or only via organisations.`,
    closer: (n) => (n === 1 ? '1 resident came closer' : `${n} residents came closer`),
    further: (n) => (n === 1 ? '1 resident drifted away' : `${n} residents drifted away`),
    arrived: (n) => (n === 1 ? '1 resident is new' : `${n} residents are new`),
    fading: (n) => (n === 1 ? '1 line is fading' : `${n} lines are fading`),
    period: 'In the last 30 days',
    levels: 'Who stands where',
    change: (n) => (n > 0 ? `+${n}` : n < 0 ? `−${-n}` : 'same'),
    changeSpoken: (n) =>
      n > 0
        ? `${n} more than 30 days ago`
        : n < 0
          ? `${-n} fewer than 30 days ago`
          : 'the same as 30 days ago',
    recent: 'Recorded last',
    noEvents: 'Nothing recorded yet. Start with a meeting.',
    seePicture: 'See the fabric',
    nobodyMoved: 'Nobody moved.',
    from: (from, to) => `from ${from} to ${to}`,
    caution: 'This is about the recorded contacts. What is not recorded is not known.',
    empty: 'As soon as you record residents and meetings, you read here what changes.',
  },
}
