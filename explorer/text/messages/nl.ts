import { adviceNl } from './adviceNl.ts'
import { annotationsNl } from './annotationsNl.ts'
import { beginNl } from './beginNl.ts'
import { doublesNl } from './doublesNl.ts'
import { eventNl } from './eventNl.ts'
import { fabricNl } from './fabricNl.ts'
import { importNl } from './importNl.ts'
import { moreNl } from './moreNl.ts'
import { offlineNl } from './offlineNl.ts'
import { pagesNl } from './pagesNl.ts'
import { personNl } from './personNl.ts'
import { pictureNl } from './pictureNl.ts'
import { reachNl } from './reachNl.ts'
import { recordNl } from './recordNl.ts'
import { sessionNl } from './sessionNl.ts'
import { shareNl } from './shareNl.ts'
import { todayNl } from './todayNl.ts'
import { visitsNl } from './visitsNl.ts'
import { wordsNl } from './wordsNl.ts'

/** Every word of the interface, in Dutch. Plain (B1), short, and *je*. English has exactly these keys. */
export const nl = {
  appName: 'Weefsel',
  offline: offlineNl,
  skip: 'Ga naar de inhoud',
  nav: {
    label: 'Onderdelen',
    today: 'Vandaag',
    fabric: 'Weefsel',
    people: 'Mensen',
    places: 'Plekken',
    more: 'Meer',
    subject: 'Bladzijde',
    needs: 'Vraag en talent',
    doubles: 'Misschien dubbel',
    begin: 'Begin een wijk',
    report: 'Verslag',
    reach: 'Bereik',
    import: 'Inlezen',
    admin: 'Beheer',
    record: 'Ontmoeting',
  },
  neighbourhood: 'Wijk',
  session: sessionNl,
  demo: 'verzonnen voorbeeldwijk',
  notices: 'Meldingen',
  close: 'Sluiten',
  cancel: 'Annuleren',
  undo: 'Ongedaan maken',
  retry: 'Probeer opnieuw',
  all: 'alles',
  unknownName: 'Naam niet vastgelegd',
  forgotten: 'Vergeten',
  people: (n: number) => (n === 1 ? '1 bewoner' : `${n} bewoners`),
  loading: 'Het weefsel wordt opgehaald…',
  ...wordsNl,
  and: 'en',
  others: (n: number) => (n === 1 ? 'nog 1 ander' : `nog ${n} anderen`),
  connector: 'buurtverbinder',
  volunteer: 'vrijwilliger',
  noArea: 'buurt niet vastgelegd',
  ...pictureNl,
  ...personNl,
  ...todayNl,
  advice: adviceNl,
  annotations: annotationsNl,
  begin: beginNl,
  doubles: doublesNl,
  visits: visitsNl,
  reach: reachNl,
  picture: fabricNl,
  event: eventNl,
  pages: pagesNl,
  importing: importNl,
  share: shareNl,
  peopleView: {
    title: 'Mensen',
    count: (shown: number, all: number) =>
      shown === all ? `${all} bewoners` : `${shown} van ${all} bewoners`,
    search: 'Zoek op naam, buurt of groep',
    level: 'Waar iemand staat',
    everyLevel: 'Alle plekken in het weefsel',
    none: 'Niemand past bij deze keuze.',
    clear: 'Wis de keuze',
    empty: 'Hier komen de bewoners. Lees een lijst in, of leg een ontmoeting vast met een nieuwe bewoner.',
  },
  placesView: {
    title: 'Plekken en partners',
  },
  ...moreNl,
  ...recordNl,
  live: {
    added: (sentence: string) => `Nieuw: ${sentence}`,
    many: (n: number) => `${n} nieuwe gebeurtenissen`,
    lost: 'Geen verbinding. Je ziet de laatst bekende stand.',
  },
  errors: {
    unreachable: 'De server antwoordt niet. Er is niets verloren. Kijk of je verbinding hebt.',
    part: 'Dit onderdeel kon niet worden opgehaald. Er is niets verloren. Kijk of je verbinding hebt.',
    'not-allowed': 'In jouw rol kun je dit niet zien. Onder ‘Meer’ staat wat je wel ziet.',
    'not-found': 'Dit is hier niet te vinden. Er is niets verloren.',
    'unexpected-shape':
      'De server gaf een antwoord dat deze versie niet kent. Er is niets verloren. Laad de bladzijde opnieuw.',
    other: (detail: string) => `Dit lukte niet: ${detail} Er is niets verloren.`,
    noNeighbourhood: 'Er is nog geen wijk waarin je werkt. Vraag de beheerder om toegang.',
  },
  events: {
    met: (names: string, place: string) => `${names} ontmoetten elkaar${place && ` in ${place}`}`,
    metPartner: (name: string, partner: string, place: string) =>
      `${name} sprak ${partner}${place && ` in ${place}`}`,
    visited: (name: string, place: string) => `${name} was in ${place}`,
    attended: (name: string, what: string) => `${name} was bij ${what}`,
    registered: (name: string) => `${name} is ingeschreven`,
    arrived: (name: string) => `${name} kwam in de wijk wonen`,
    left: (name: string) => `${name} ging weg uit de wijk`,
    other: (label: string, names: string) => (names ? `${label}: ${names}` : label),
    corrected: (sentence: string) => `${sentence} (verbeterd)`,
    someone: 'iemand',
    recorded: (day: string) => `vastgelegd op ${day}`,
    sources: { self: 'zelf verteld', observed: 'gezien', partner: 'via partner', import: 'ingelezen' },
  },
}

type Widened<T> = T extends (...args: infer A) => string
  ? (...args: A) => string
  : T extends string
    ? string
    : { readonly [K in keyof T]: Widened<T[K]> }

export type Messages = Widened<typeof nl>
