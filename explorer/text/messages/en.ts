import { adviceEn } from './adviceEn.ts'
import { annotationsEn } from './annotationsEn.ts'
import { beginEn } from './beginEn.ts'
import { doublesEn } from './doublesEn.ts'
import { eventEn } from './eventEn.ts'
import { fabricEn } from './fabricEn.ts'
import { importEn } from './importEn.ts'
import { moreEn } from './moreEn.ts'
import type { Messages } from './nl.ts'
import { offlineEn } from './offlineEn.ts'
import { pagesEn } from './pagesEn.ts'
import { personEn } from './personEn.ts'
import { pictureEn } from './pictureEn.ts'
import { reachEn } from './reachEn.ts'
import { recordEn } from './recordEn.ts'
import { sessionEn } from './sessionEn.ts'
import { shareEn } from './shareEn.ts'
import { todayEn } from './todayEn.ts'
import { visitsEn } from './visitsEn.ts'
import { wordsEn } from './wordsEn.ts'

export const en = {
  appName: 'Weefsel',
  offline: offlineEn,
  skip: 'Skip to content',
  nav: {
    label: 'Sections',
    today: 'Today',
    fabric: 'Fabric',
    people: 'People',
    places: 'Places',
    more: 'More',
    subject: 'Page',
    needs: 'Needs and skills',
    doubles: 'Perhaps twice',
    begin: 'Begin a neighbourhood',
    report: 'Report',
    reach: 'Reach',
    import: 'Import',
    admin: 'Administration',
    record: 'Meeting',
  },
  neighbourhood: 'Neighbourhood',
  session: sessionEn,
  demo: 'invented example',
  notices: 'Notices',
  close: 'Close',
  cancel: 'Cancel',
  undo: 'Undo',
  retry: 'Try again',
  all: 'all',
  unknownName: 'Name not recorded',
  forgotten: 'Forgotten',
  people: (n) => (n === 1 ? '1 resident' : `${n} residents`),
  loading: 'Fetching the fabric…',
  ...wordsEn,
  and: 'and',
  others: (n) => (n === 1 ? '1 other' : `${n} others`),
  connector: 'connector',
  volunteer: 'volunteer',
  noArea: 'area not recorded',
  ...pictureEn,
  ...personEn,
  ...todayEn,
  advice: adviceEn,
  annotations: annotationsEn,
  begin: beginEn,
  doubles: doublesEn,
  visits: visitsEn,
  reach: reachEn,
  picture: fabricEn,
  event: eventEn,
  pages: pagesEn,
  importing: importEn,
  share: shareEn,
  peopleView: {
    title: 'People',
    count: (shown, all) => (shown === all ? `${all} residents` : `${shown} of ${all} residents`),
    search: 'Search by name, area or group',
    level: 'Where somebody stands',
    everyLevel: 'Everywhere in the fabric',
    none: 'Nobody fits this choice.',
    clear: 'Clear the choice',
    empty: 'Residents will be here. Import a list, or record a meeting with a new resident.',
  },
  placesView: {
    title: 'Places and partners',
  },
  ...moreEn,
  ...recordEn,
  live: {
    added: (sentence) => `New: ${sentence}`,
    many: (n) => `${n} new events`,
    lost: 'No connection. You see the last known state.',
  },
  errors: {
    unreachable: 'The server does not answer. Nothing is lost. Check your connection.',
    part: 'This part could not be fetched. Nothing is lost. Check whether you have a connection.',
    'not-allowed': 'Your role does not show you this. Under ‘More’ you find what it does show.',
    'not-found': 'This cannot be found here. Nothing is lost.',
    'unexpected-shape':
      'The server gave an answer this version does not know. Nothing is lost. Reload the page.',
    other: (detail) => `This did not work: ${detail} Nothing is lost.`,
    noNeighbourhood: 'There is no neighbourhood yet in which you work. Ask the administrator for access.',
  },
  events: {
    met: (names, place) => `${names} met${place && ` at ${place}`}`,
    metPartner: (name, partner, place) => `${name} spoke with ${partner}${place && ` at ${place}`}`,
    visited: (name, place) => `${name} was at ${place}`,
    attended: (name, what) => `${name} took part in ${what}`,
    registered: (name) => `${name} was registered`,
    arrived: (name) => `${name} came to live here`,
    left: (name) => `${name} left the neighbourhood`,
    other: (label, names) => (names ? `${label}: ${names}` : label),
    corrected: (sentence: string) => `${sentence} (corrected)`,
    someone: 'someone',
    recorded: (day) => `recorded on ${day}`,
    sources: {
      self: 'told by themselves',
      observed: 'seen',
      partner: 'through a partner',
      import: 'imported',
    },
  },
} satisfies Messages
