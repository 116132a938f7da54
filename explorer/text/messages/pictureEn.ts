import type { Messages } from './nl.ts'

/** The fabric and its time bar. */
export const pictureEn: Pick<Messages, 'fabric' | 'time'> = {
  fabric: {
    title: 'Fabric',
    summary: (people, away, formal, single) =>
      `${people === 1 ? '1 resident' : `${people} residents`}. ${away} not in view, ${formal} only via organisations, ${single} with a single line.`,
    hint: 'The further from the middle, the fewer lines.',
    legend: 'Who stands where?',
    legendCaution: (window) => `In the recorded contacts, ${window}.`,
    filterOn: (level) => `Light up only ‘${level}’`,
    filterOff: 'Show all equally',
    listOf: (level, n) => `Open the list: ${level}, ${n}`,
    nobody: 'Nobody at this moment.',
    shapes: 'Shapes and lines',
    shapeNames: {
      connector: 'connector (double edge)',
      thread: 'the one line somebody hangs on',
      formal: 'line with an organisation',
      tie: 'line between residents',
    },
    search: 'Search a name',
    searchNone: 'Nobody found. Check the name, or record a meeting with a new resident.',
    region: (people) =>
      `Fabric of ${people} residents. Left and right arrow: along the ring. Up and down arrow: inwards and outwards. Shift with an arrow: along the lines. Enter opens.`,
    regionRole: 'drawn network',
    fit: 'Everything in view',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    thinned: 'So many lines at once cannot be read. Choose someone to see all of their lines.',
    asTable: 'View as a table',
    tieCount: (n) => (n === 1 ? '1 line' : `${n} lines`),
    emptyTitle: 'The fabric of your neighbourhood will be here',
    emptyText: 'There are no residents at this moment. Record a meeting, or import a list of residents.',
    emptyThen: 'Nobody was registered yet at this moment. Move the time slider to the right.',
    stale: (day) =>
      `The last event is from ${day}. Nothing was recorded after it, so everybody seems out of view.`,
    goThere: 'Go to that day',
    list: 'List',
  },
  time: {
    label: 'Time',
    slider: 'As of',
    asOf: 'As of',
    now: 'Now',
    play: 'Play',
    pause: 'Pause',
    back: { week: 'A week back', day: 'A day back' },
    forward: { week: 'A week on', day: 'A day on' },
    window: 'Contacts of',
    windows: {
      '90d': 'the last 90 days',
      '180d': 'the last 180 days',
      '365d': 'the last year',
      all: 'all time',
    },
    windowsShort: { '90d': '90 days', '180d': '180 days', '365d': 'a year', all: 'all time' },
    histogram: (n) => `Events over time, ${n} in total`,
  },
}
