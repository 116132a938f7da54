import { adviceNl } from './adviceNl.ts'
import { eventNl } from './eventNl.ts'
import { fabricNl } from './fabricNl.ts'
import { importNl } from './importNl.ts'
import { pagesNl } from './pagesNl.ts'
import { reachNl } from './reachNl.ts'
import { shareNl } from './shareNl.ts'
import { whoNl } from './whoNl.ts'

/** Every word of the interface, in Dutch. Plain (B1), short, and *je*. English has exactly these keys. */
export const nl = {
  appName: 'Weefsel',
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
    report: 'Verslag',
    reach: 'Bereik',
    import: 'Inlezen',
    record: 'Ontmoeting',
  },
  neighbourhood: 'Wijk',
  who: whoNl,
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
  kinds: {
    resident: 'bewoner',
    professional: 'professional',
    partner: 'partner',
    initiative: 'initiatief',
    place: 'plek',
  },
  kindsPlural: {
    resident: 'Bewoners',
    professional: 'Professionals',
    partner: 'Partners',
    initiative: 'Initiatieven',
    place: 'Plekken',
  },
  levels: {
    'not-in-view': 'niet in beeld',
    'only-formal': 'alleen via organisaties',
    'single-line': 'één lijntje',
    island: 'eilandje',
    'hangs-on-one': 'hangt aan één persoon',
    connected: 'verbonden',
  },
  levelMeaning: {
    'not-in-view': 'Geen enkel lijntje.',
    'only-formal': 'Wel lijntjes met organisaties, geen met een andere bewoner.',
    'single-line': 'Precies één lijntje met een andere bewoner.',
    island:
      'Hoort bij een groepje van minder dan vijf bewoners. Niemand daarin kent een buurtverbinder, vrijwilliger, professional of partner.',
    'hangs-on-one': 'Als één andere bewoner wegvalt, raakt deze bewoner los van het grootste deel.',
    connected: 'Meer dan één weg naar anderen.',
  },
  levelSentence: {
    'not-in-view': () => 'Heeft geen enkel lijntje in de vastgelegde contacten.',
    'only-formal': (names: string) =>
      `Heeft in de vastgelegde contacten alleen lijntjes met organisaties${names && `: ${names}`}.`,
    'single-line': (names: string) =>
      `Heeft in de vastgelegde contacten één lijntje met een andere bewoner${names && `: ${names}`}.`,
    island: (names: string) =>
      `Hoort in de vastgelegde contacten bij een klein eilandje${names && `, met ${names}`}.`,
    'hangs-on-one': (names: string) =>
      `Hangt in de vastgelegde contacten aan één persoon${names && `: ${names}`}.`,
    connected: (names: string) =>
      `Is in de vastgelegde contacten verbonden${names && `, onder anderen met ${names}`}.`,
  },
  and: 'en',
  others: (n: number) => (n === 1 ? 'nog 1 ander' : `nog ${n} anderen`),
  lifeStages: {
    child: 'kind (0–12)',
    youth: 'jongere (13–27)',
    adult: 'volwassene (28–64)',
    older: 'oudere (65+)',
    unknown: 'leeftijd niet vastgelegd',
  },
  tags: {
    new: 'nieuw',
    'informal-carer': 'mantelzorger',
    'not-online': 'niet online',
    disability: 'beperking',
    'low-literacy': 'laaggeletterd',
    'learning-dutch': 'leert Nederlands',
    'lives-alone': 'woont alleen',
  },
  connector: 'buurtverbinder',
  volunteer: 'vrijwilliger',
  noArea: 'buurt niet vastgelegd',
  days: {
    never: 'nooit vastgelegd',
    today: 'vandaag',
    yesterday: 'gisteren',
    ago: (n: number) => `${n} dagen geleden`,
    weeksAgo: (n: number) => `${n} weken geleden`,
    monthsAgo: (n: number) => `${n} maanden geleden`,
    yearsAgo: (n: number) => (n === 1 ? '1 jaar geleden' : `${n} jaar geleden`),
  },
  fabric: {
    title: 'Weefsel',
    summary: (people: number, away: number, formal: number, single: number) =>
      `${people === 1 ? '1 bewoner' : `${people} bewoners`}. ${away} niet in beeld, ${formal} alleen via organisaties, ${single} met één lijntje.`,
    hint: 'Hoe verder van het midden, hoe minder lijntjes.',
    legend: 'Wie staat waar?',
    legendCaution: (window: string) => `In de vastgelegde contacten, ${window}.`,
    filterOn: (level: string) => `Laat alleen ‘${level}’ oplichten`,
    filterOff: 'Toon alles even sterk',
    listOf: (level: string, n: number) => `Lijst openen: ${level}, ${n}`,
    nobody: 'Niemand op dit moment.',
    shapes: 'Vormen en lijnen',
    shapeNames: {
      connector: 'buurtverbinder (dubbele rand)',
      thread: 'het ene lijntje waaraan iemand hangt',
      formal: 'lijntje met een organisatie',
      tie: 'lijntje tussen bewoners',
    },
    search: 'Zoek een naam',
    searchNone: 'Niemand gevonden. Kijk of de naam klopt, of leg een ontmoeting vast met een nieuwe bewoner.',
    region: (people: number) =>
      `Weefsel van ${people} bewoners. Pijl links en rechts: langs de ring. Pijl omhoog en omlaag: naar binnen en naar buiten. Shift met pijl: langs de lijntjes. Enter opent.`,
    regionRole: 'getekend netwerk',
    fit: 'Alles in beeld',
    zoomIn: 'Dichterbij',
    zoomOut: 'Verder weg',
    thinned: 'Zoveel lijntjes tegelijk zijn niet te lezen. Kies iemand om al zijn of haar lijntjes te zien.',
    asTable: 'Bekijk als tabel',
    tieCount: (n: number) => (n === 1 ? '1 lijntje' : `${n} lijntjes`),
    emptyTitle: 'Hier komt het weefsel van je wijk',
    emptyText:
      'Er zijn nog geen bewoners op dit moment. Leg een ontmoeting vast, of lees een lijst met bewoners in.',
    emptyThen: 'Op dit moment was er nog niemand ingeschreven. Schuif de tijdbalk naar rechts.',
    stale: (day: string) =>
      `De laatste gebeurtenis is van ${day}. Daarna is niets vastgelegd, dus lijkt iedereen uit beeld.`,
    goThere: 'Ga naar die dag',
    list: 'Lijst',
  },
  time: {
    label: 'Tijd',
    slider: 'Stand op',
    asOf: 'Stand op',
    now: 'Nu',
    play: 'Afspelen',
    pause: 'Stoppen',
    back: { week: 'Een week terug', day: 'Een dag terug' },
    forward: { week: 'Een week verder', day: 'Een dag verder' },
    window: 'Contacten van',
    windows: {
      '90d': 'de laatste 90 dagen',
      '180d': 'de laatste 180 dagen',
      '365d': 'het laatste jaar',
      all: 'alle tijd',
    },
    histogram: (n: number) => `Gebeurtenissen in de tijd, ${n} in totaal`,
  },
  person: {
    panel: 'Gekozen',
    ego: (name: string, n: number) => `${name} en ${n === 1 ? '1 lijntje' : `${n} lijntjes`}`,
    ties: 'Lijntjes',
    noTies: 'Geen lijntjes in deze periode.',
    contacts: (n: number) => (n === 1 ? '1 contact' : `${n} contacten`),
    visits: (n: number) => (n === 1 ? '1 bezoek' : `${n} bezoeken`),
    visited: 'Bezochte plekken',
    visitors: 'Bezoekers',
    last: 'laatst',
    fading: 'vervaagt',
    bond: 'vaste band',
    because: 'Waarom hier',
    history: 'Alles wat is vastgelegd',
    noHistory: 'Nog niets vastgelegd.',
    record: (name: string) => `Ontmoeting met ${name}`,
    show: 'Wijs aan in het weefsel',
    gone: 'Deze persoon of plek is hier niet (meer) te vinden.',
    notThen: 'Op dit moment niet in de wijk.',
    eventsBehind: 'Wat hierachter zit',
    served: (n: number) =>
      n === 1 ? 'Heeft een lijntje met 1 bewoner.' : `Heeft een lijntje met ${n} bewoners.`,
    more: (n: number) => `Toon alle ${n}`,
  },
  rights: {
    title: 'Rechten',
    file: 'Inzage: alles over deze bewoner, om af te drukken',
    forget: 'Deze bewoner wissen',
    sure: (name: string) =>
      `Alles wat ${name} noemt of beschrijft wordt gewist: naam, contactgegevens en notities, overal. Ook notities samen met anderen. Dit is niet terug te draaien.`,
    yes: 'Ja, wis alles',
    no: 'Nee, niet wissen',
    done: (name: string) => `${name} is gewist.`,
    due: 'Gegevens om naar te kijken',
    dueLead:
      'Wis deze gegevens, of leg een nieuwe grondslag vast. Kies een bewoner; onderaan staat "Rechten".',
    dueReason: {
      'retention-past': (day: string) => `bewaartermijn voorbij sinds ${day}`,
      'basis-withdrawn': (day: string) => `geen grondslag meer sinds ${day}`,
      'objected-to-everything': (day: string) => `bezwaar gemaakt op ${day}`,
    },
    keysLocked:
      'Namen en notities zitten op slot: de sleutel ontbreekt of is een andere. Er is niets verloren. Vraag de beheerder om de sleutel terug te zetten.',
  },
  today: {
    title: 'Vandaag',
    lead: (people: number, outside: number) =>
      `Van ${people} bewoners ${outside === 1 ? 'staat er 1' : `staan er ${outside}`} aan de rand: niet in beeld, of alleen via organisaties.`,
    closer: (n: number) => (n === 1 ? '1 bewoner kwam dichterbij' : `${n} bewoners kwamen dichterbij`),
    further: (n: number) => (n === 1 ? '1 bewoner raakte verder weg' : `${n} bewoners raakten verder weg`),
    arrived: (n: number) => (n === 1 ? '1 bewoner is nieuw' : `${n} bewoners zijn nieuw`),
    fading: (n: number) => (n === 1 ? '1 lijntje vervaagt' : `${n} lijntjes vervagen`),
    period: 'In de laatste 30 dagen',
    levels: 'Wie staat waar',
    change: (n: number) => (n > 0 ? `+${n}` : n < 0 ? `−${-n}` : 'gelijk'),
    changeSpoken: (n: number) =>
      n > 0
        ? `${n} meer dan 30 dagen geleden`
        : n < 0
          ? `${-n} minder dan 30 dagen geleden`
          : 'gelijk aan 30 dagen geleden',
    recent: 'Laatst vastgelegd',
    noEvents: 'Nog niets vastgelegd. Begin met een ontmoeting.',
    seePicture: 'Bekijk het weefsel',
    nobodyMoved: 'Niemand veranderde van plek.',
    from: (from: string, to: string) => `van ${from} naar ${to}`,
    caution: 'Dit gaat over de vastgelegde contacten. Wat niet is vastgelegd, weten we niet.',
    empty: 'Zodra je bewoners en ontmoetingen vastlegt, lees je hier wat er verandert.',
  },
  advice: adviceNl,
  reach: reachNl,
  look: fabricNl,
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
  more: {
    title: 'Meer',
    tools: 'Meer bladzijden',
    language: 'Taal',
    theme: 'Uiterlijk',
    themes: { system: 'Zoals mijn apparaat', light: 'Licht', dark: 'Donker' },
    export: 'Gegevens meenemen',
    exportText: 'De bestanden bevatten namen. Bewaar ze veilig en deel ze niet zomaar.',
    formats: {
      'csv-nodes': 'CSV, alle bewoners',
      csv: 'CSV, alle lijntjes',
      graphml: 'GraphML, voor Gephi en yEd',
      jsonl: 'JSON Lines, alle gebeurtenissen',
    },
    levels: 'Wat de plekken in het weefsel betekenen',
    levelsText:
      'Waar iemand staat volgt uit wat is vastgelegd. Het zegt niet hoe iemand zich voelt. De bovenste regel die klopt, telt.',
    keys: 'Toetsen',
    keyNames: {
      record: 'ontmoeting vastleggen',
      search: 'zoeken',
      back: 'een stap terug in de tijd',
      forward: 'een stap verder in de tijd',
      arrows: 'langs de ring, naar binnen en naar buiten',
      shiftArrows: 'langs de lijntjes',
      help: 'deze lijst',
      close: 'sluiten',
    },
    about: 'Over Weefsel',
    aboutText:
      'Weefsel laat een wijk haar eigen sociale weefsel zien: wie kent wie, en wie staat alleen. Alles komt uit gebeurtenissen die mensen vastleggen. Er gaat niets naar andere websites.',
    neighbourhoods: 'Wijken',
    events: (n: string) => `${n} gebeurtenissen`,
  },
  record: {
    title: 'Ontmoeting vastleggen',
    who: 'Wie',
    whoPlaceholder: 'Typ een naam',
    whom: 'Ontmoette',
    whomPlaceholder: 'Een of meer bewoners, of een partner',
    where: 'Waar (mag leeg)',
    when: 'Wanneer',
    save: 'Vastleggen',
    saved: (sentence: string) => `Vastgelegd: ${sentence}`,
    undone: 'Ongedaan gemaakt.',
    recent: 'Laatst gebruikt',
    create: (name: string) => `Nieuwe bewoner ‘${name}’`,
    createHint: 'wordt meteen ingeschreven',
    newPerson: 'nieuw',
    area: 'Buurt van nieuwe bewoner (mag leeg)',
    remove: (name: string) => `Haal ${name} weg`,
    noMatch: 'Niemand gevonden.',
    chosen: (name: string) => `${name} gekozen`,
    needWho: 'Kies eerst wie.',
    needWhom: 'Kies met wie.',
    needWhen: 'Kies een dag die niet in de toekomst ligt.',
    needsPartner: (name: string) =>
      `Van ${name} is niet bekend bij welke partner hij of zij werkt. Kies de partner zelf.`,
    enterHint: 'Enter kiest. Enter in een leeg vak legt vast.',
  },
  queue: {
    waiting: (n: number) =>
      n === 1 ? 'Bewaard, wordt verstuurd' : `${n} ontmoetingen bewaard, worden verstuurd`,
    title: 'Nog niet verstuurd',
    refused: 'Dit is bewaard, maar kan zo niet worden vastgelegd.',
    wasThere: 'Was er toen al',
    adjust: 'Aanpassen',
    drop: 'Weggooien',
    again: 'Nu versturen',
    waitingText: 'Geen verbinding. Dit is op dit apparaat bewaard en gaat vanzelf mee zodra het kan.',
    full: 'Dit apparaat kan niets meer bewaren. Houd dit venster open tot er weer verbinding is.',
  },
  live: {
    added: (sentence: string) => `Nieuw: ${sentence}`,
    many: (n: number) => `${n} nieuwe gebeurtenissen`,
    lost: 'Geen verbinding. Je ziet de laatst bekende stand.',
  },
  errors: {
    unreachable: 'De server antwoordt niet. Er is niets verloren. Kijk of je verbinding hebt.',
    'not-allowed': 'In jouw rol kun je dit niet zien. Onder ‘Meer’ staat wat je wel ziet.',
    'not-found': 'Dit is hier niet te vinden. Er is niets verloren.',
    'unexpected-shape':
      'De server gaf een antwoord dat deze versie niet kent. Er is niets verloren. Laad de bladzijde opnieuw.',
    other: (detail: string) => `Dit lukte niet: ${detail} Er is niets verloren.`,
    noNeighbourhood:
      'Er is nog geen wijk. Lees gegevens in met ‘weefsel import’, of start het voorbeeld met ‘weefsel demo’.',
  },
  events: {
    met: (names: string, place: string) => `${names} ontmoetten elkaar${place && ` in ${place}`}`,
    metPartner: (name: string, partner: string, place: string) =>
      `${name} sprak ${partner}${place && ` in ${place}`}`,
    visited: (name: string, place: string) => `${name} was in ${place}`,
    attended: (name: string, what: string) => `${name} deed mee met ${what}`,
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
