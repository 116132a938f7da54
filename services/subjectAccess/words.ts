import type { Source } from '../../events/index.ts'
import type { IsolationLevel } from '../measure/index.ts'

export const languages = ['nl', 'en'] as const
export type PageLanguage = (typeof languages)[number]

type Words = {
  readonly title: string
  readonly made: (neighbourhood: string, day: string) => string
  /** A note for the professional who prints it, not for the resident. */
  readonly check: string
  readonly intro: string
  readonly described: string
  readonly standing: string
  readonly notHere: string
  readonly lines: (informal: number, formal: number) => string
  readonly level: Readonly<Record<IsolationLevel, string>>
  readonly rights: string
  readonly noBasis: string
  readonly events: (count: number) => string
  readonly source: Readonly<Record<Source, string>>
  readonly takenBack: string
  readonly seen: string
  readonly seenColumns: readonly string[]
  readonly role: (role: string | null) => string
  readonly notKept: string
  readonly nobodySaw: string
  /** Tells from which day accesses are kept. */
  readonly seenFrom: (day: string) => string
  readonly nothing: string
  readonly yourRights: string
  readonly rightsText: readonly string[]
  readonly day: (day: string, onlyMonth: boolean) => string
}

const formatted = (locale: string) => (day: string, onlyMonth: boolean) =>
  new Intl.DateTimeFormat(locale, {
    ...(onlyMonth ? {} : { day: 'numeric' }),
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${day}T12:00:00Z`))

const dutchRoles: Readonly<Record<string, string>> = {
  kwartiermaker: 'kwartiermaker',
  partner: 'partnerorganisatie',
  researcher: 'onderzoeker (zonder uw naam)',
  coalition: 'coalitie (alleen groepscijfers)',
  administrator: 'beheerder',
}

/** The words of the page: plain language, for the person it is about. */
export const pageWords: Readonly<Record<PageLanguage, Words>> = {
  nl: {
    title: 'Wat er over u is vastgelegd',
    made: (neighbourhood, day) => `Weefsel, wijk ${neighbourhood}. Gemaakt op ${day}.`,
    check:
      'Voor wie dit afdrukt: lees de notities na. De namen van anderen die bij een gebeurtenis horen zijn weggelaten, maar in een notitie kan meer over hen staan. Deze regel wordt niet afgedrukt.',
    intro:
      'Dit is alles wat in Weefsel over u is vastgelegd. Gegevens van andere mensen staan er niet in. Waar zij een rol spelen, staat “een andere bewoner” met een nummer.',
    described: 'Uw gegevens',
    standing: 'Hoe u in de vastgelegde contacten staat',
    notHere: 'U staat op dit moment niet als bewoner van de wijk in Weefsel.',
    lines: (informal, formal) =>
      `In de laatste 180 dagen: ${informal} ${informal === 1 ? 'lijntje' : 'lijntjes'} met andere bewoners, ${formal} met organisaties. Wat niet is vastgelegd, weten we niet.`,
    level: {
      'not-in-view': 'Niet in beeld: er is geen contact vastgelegd.',
      'only-formal':
        'Alleen via organisaties: er is wel contact met organisaties vastgelegd, niet met andere bewoners.',
      'single-line': 'Eén lijntje: er is contact met één andere bewoner vastgelegd.',
      island: 'Eilandje: u hoort bij een klein groepje dat verder geen contacten heeft.',
      'hangs-on-one': 'Hangt aan één persoon: uw contacten met de rest lopen via één andere bewoner.',
      connected: 'Verbonden: er zijn contacten met verschillende bewoners vastgelegd.',
    },
    rights: 'Waarom dit mag, en waar u bezwaar tegen maakte',
    noBasis: 'Hierover is niets vastgelegd. Vraag ernaar bij wie u deze pagina gaf.',
    events: (count) => `Alles wat is vastgelegd (${count})`,
    source: {
      self: 'Verteld door de persoon zelf',
      observed: 'Gezien door wie het vastlegde',
      partner: 'Verteld door een organisatie',
      import: 'Overgenomen uit een bestand',
    },
    takenBack: 'later ingetrokken; telt niet meer mee',
    seen: 'Wie uw gegevens heeft bekeken',
    seenColumns: ['Wanneer', 'Rol', 'Wie (code)', 'Wat'],
    role: (role) => (role === null ? 'onbekend' : (dutchRoles[role] ?? role)),
    notKept: 'Dat staat niet in dit bestand. Vraag het de beheerder.',
    nobodySaw: 'Niemand, voor zover bijgehouden.',
    seenFrom: (day) => `Wie vóór ${day} keek, bewaren wij niet.`,
    nothing: 'Niets.',
    yourRights: 'Wat u kunt vragen',
    rightsText: [
      'Klopt er iets niet? U kunt vragen om het te verbeteren.',
      'Wilt u niet voorgesteld worden aan anderen, of niet meedoen aan onderzoek? U kunt bezwaar maken.',
      'Wilt u dat alles over u wordt gewist? Dat kan. Het is niet terug te draaien.',
      'Komt u er niet uit? U kunt een klacht indienen bij de Autoriteit Persoonsgegevens.',
    ],
    day: formatted('nl-NL'),
  },
  en: {
    title: 'What is recorded about you',
    made: (neighbourhood, day) => `Weefsel, neighbourhood ${neighbourhood}. Made on ${day}.`,
    check:
      'For who prints this: read the notes first. The names of others who stand in an event are left out, but a note may say more about them. This line is not printed.',
    intro:
      'This is everything that is recorded about you in Weefsel. It holds no data of other people. Where they play a part it says “another resident” with a number.',
    described: 'Your details',
    standing: 'How you stand in the recorded contacts',
    notHere: 'At this moment you are not in Weefsel as a resident of the neighbourhood.',
    lines: (informal, formal) =>
      `In the last 180 days: ${informal} ${informal === 1 ? 'line' : 'lines'} with other residents, ${formal} with organisations. What is not recorded is not known.`,
    level: {
      'not-in-view': 'Not in view: no contact is recorded.',
      'only-formal':
        'Only through organisations: contact with organisations is recorded, none with other residents.',
      'single-line': 'One line: contact with one other resident is recorded.',
      island: 'Island: you belong to a small group that has no other contacts.',
      'hangs-on-one': 'Hangs on one person: your contacts with the others run through one other resident.',
      connected: 'Connected: contacts with several residents are recorded.',
    },
    rights: 'Why this is allowed, and what you objected to',
    noBasis: 'Nothing is recorded about this. Ask whoever gave you this page.',
    events: (count) => `Everything that is recorded (${count})`,
    source: {
      self: 'Told by the person',
      observed: 'Seen by who recorded it',
      partner: 'Told by an organisation',
      import: 'Taken over from a file',
    },
    takenBack: 'taken back later; no longer counts',
    seen: 'Who has looked at your data',
    seenColumns: ['When', 'Role', 'Who (code)', 'What'],
    role: (role) => role ?? 'unknown',
    notKept: 'That is not in this file. Ask the administrator.',
    nobodySaw: 'Nobody, as far as is kept.',
    seenFrom: (day) => `Who looked before ${day} we do not keep.`,
    nothing: 'Nothing.',
    yourRights: 'What you may ask',
    rightsText: [
      'Is something wrong? You may ask to have it corrected.',
      'You do not want to be introduced to others, or to be part of research? You may object.',
      'You want everything about you to be erased? That can be done. It cannot be undone.',
      'You cannot agree on it? You may complain to the data protection authority.',
    ],
    day: formatted('en-GB'),
  },
}
