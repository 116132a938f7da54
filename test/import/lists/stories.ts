import type { ImportKind } from '../../../services/import/index.ts'

/** A list as an office makes it, and what comes of it, a line an event. */
export type ListStory = {
  readonly title: string
  readonly as: ImportKind
  /** Lists that were imported before. */
  readonly before?: readonly (readonly [as: ImportKind, content: string])[]
  readonly content: string
  readonly events?: readonly string[]
  /** Line, column and Dutch words of each row that is refused. */
  readonly refused?: readonly (readonly [line: number, column: string | undefined, words: RegExp])[]
  /** Dutch remarks. */
  readonly remarks?: readonly RegExp[]
}

const roll = 'Nummer;Naam;Buurt;Leeftijd;Sinds\n'
const fatimas = `${roll}12;Fatima;Cardia;71;1-1-2026\n14;Fatima;Hoekpolder;40;1-1-2026\n`
const two = `${roll}1;Anna Bos;Cardia;71;1-1-2026\n2;Bram;Cardia;40;1-1-2026\n`
const partners = 'Naam;Sector\nWelzijn Rijswijk;welzijn\n'

export const dateStories: readonly ListStory[] = [
  {
    title: 'a day and a time in two columns are one moment, so that two meetings of a day are two',
    as: 'contacts',
    before: [['residents', two]],
    content: 'Datum;Tijd;Wie;Met wie\n2-3-2026;10:00;Anna Bos;Bram\n2-3-2026;14.30 uur;Anna Bos;Bram\n',
    events: ['2026-03-02T09:00:00Z Anna Bos met Bram', '2026-03-02T13:30:00Z Anna Bos met Bram'],
  },
  {
    title: 'the column Dag is the day, whatever stands beside it',
    as: 'contacts',
    before: [['residents', two]],
    content: 'Dag;Tijd;Wie;Met wie\n2-3-2026;;Anna Bos;Bram\nza 7 mrt 2026;9u;Anna Bos;Bram\n',
    events: ['2026-03-02 Anna Bos met Bram', '2026-03-07T08:00:00Z Anna Bos met Bram'],
  },
  {
    title: 'English names of both',
    as: 'contacts',
    before: [['residents', two]],
    content: 'date,time,who,with whom\n2026-03-02,10:00,Anna Bos,Bram\n',
    events: ['2026-03-02T09:00:00Z Anna Bos met Bram'],
  },
  {
    title: 'a time without a day, two times, and no time at all are refused',
    as: 'contacts',
    before: [['residents', two]],
    content:
      'Datum;Tijd;Wie;Met wie\n;10:00;Anna Bos;Bram\n2-3-2026 9:00;10:00;Anna Bos;Bram\n2-3-2026;ochtend;Anna Bos;Bram\n',
    refused: [
      [2, 'Datum', /wel een tijd, maar geen dag/],
      [3, 'Tijd', /twee tijden: "2-3-2026 9:00" en "10:00"/],
      [4, 'Tijd', /"ochtend" is geen tijd/],
    ],
  },
  {
    title: 'a month without a day, and a year of two digits with a word',
    as: 'contacts',
    before: [['residents', two]],
    content: 'Datum;Wie;Met wie\nfeb-26;Anna Bos;Bram\nmaart 2026;Anna Bos;Bram\n2-4-26;Anna Bos;Bram\n',
    events: ['2026-02 Anna Bos met Bram', '2026-03 Anna Bos met Bram', '2026-04-02 Anna Bos met Bram'],
    remarks: [/jaartallen van twee cijfers zijn aangevuld, zoals "feb-26": 2026/],
  },
  {
    title: 'days that programs write for an unknown day are refused',
    as: 'contacts',
    before: [['residents', two]],
    content: 'Datum;Wie;Met wie\n1-1-1900;Anna Bos;Bram\n01-01-1970;Anna Bos;Bram\n',
    refused: [
      [2, 'Datum', /"1-1-1900" betekent meestal dat niemand de dag weet/],
      [3, 'Datum', /"01-01-1970" betekent/],
    ],
  },
  {
    title: 'a date that is still to come makes somebody expected, and one without a date lets nobody in',
    as: 'residents',
    before: [['residents', `${roll}3;Cor;Cardia;30;1-6-2027\n`]],
    content: `${roll}3;Cor;Vlinderbuurt;30;\n4;Dirk;Cardia;30;1-2-2027\n`,
    events: ['2026-11-22 Cor described area=Vlinderbuurt', '2026-11-22 Dirk expected 2027-02-01 in Cardia'],
    remarks: [/1 bewoner komt pas na vandaag/],
  },
]

export const peopleStories: readonly ListStory[] = [
  {
    title: 'names that look the same are the same',
    as: 'contacts',
    before: [['residents', 'Nummer;Naam;Sinds\n1;Anna d’Hondt;1-1-2026\n2;Jan-Piet;1-1-2026\n']],
    content:
      "Datum;Wie;Met wie\n1-3-2026;anna d'hondt;JAN\u2011PIET\n2-3-2026;Anna  d‘Hondt;Jan\u2010Pi\u200bet\n",
    events: ['2026-03-01 Anna d’Hondt met Jan-Piet', '2026-03-02 Anna d’Hondt met Jan-Piet'],
  },
  {
    title: 'somebody unknown in two spellings is one',
    as: 'contacts',
    before: [['residents', two]],
    content: 'Datum;Wie;Met wie\n1-3-2026;Bram;Zoë\n2-3-2026;Bram;zoe\u0308\n',
    events: ['2026-03-01 Zoë registered', '2026-03-01 Bram met Zoë', '2026-03-02 Bram met Zoë'],
  },
  {
    title: 'several people in one cell are several',
    as: 'contacts',
    before: [['residents', two]],
    content: 'Datum;Wie;Met wie\n1-3-2026;Anna Bos;Bram, Cor en Dirk\n2-3-2026;Anna Bos;Bram / Cor\n',
    events: [
      '2026-03-01 Cor registered',
      '2026-03-01 Dirk registered',
      '2026-03-01 Anna Bos met Bram',
      '2026-03-01 Anna Bos met Cor',
      '2026-03-01 Anna Bos met Dirk',
      '2026-03-02 Anna Bos met Bram',
      '2026-03-02 Anna Bos met Cor',
    ],
  },
  {
    title: 'a comma alone is asked about, unless all are known',
    as: 'participation',
    before: [['residents', two]],
    content: 'Bewoner;Activiteit;Datum\n"Jansen, Piet";Koffie;1-3-2026\n"Bram, Anna Bos";Koffie;2-3-2026\n',
    refused: [[2, 'Bewoner', /"Jansen, Piet" kan één persoon zijn, of meer/]],
  },
  {
    title: 'everybody in a cell of an attendance list was there',
    as: 'participation',
    before: [['residents', two]],
    content: 'Bewoner;Activiteit;Datum\nBram & Anna Bos;Koffie;2-3-2026\n',
    events: [
      '2026-03-02 Koffie started',
      '2026-03-02 Bram attended Koffie',
      '2026-03-02 Anna Bos attended Koffie',
    ],
  },
  {
    title: 'a name that two people have is refused, with who they are',
    as: 'contacts',
    before: [['residents', fatimas]],
    content: 'Datum;Wie;Met wie\n1-3-2026;Fatima;Bram\n2-3-2026;12;Bram\n',
    refused: [[2, 'Wie', /"Fatima" kunnen er 2 zijn: 12, oudere \(65\+\), Cardia of 14, volwassene/]],
  },
  {
    title: 'who has a number is met by name when the name is theirs alone, and keeps the number',
    as: 'residents',
    before: [['residents', two]],
    content: 'Naam;Buurt\nBram;Hoekpolder\n',
    events: ['2026-11-22 Bram described area=Hoekpolder'],
  },
  {
    title: 'a partner in a list of contacts is that partner',
    as: 'contacts',
    before: [
      ['residents', two],
      ['partners', partners],
    ],
    content: 'Datum;Wie;Met wie\n23-11-2026;Bram;welzijn rijswijk\n',
    refused: [[2, undefined, /./]],
  },
  {
    title: 'a partner that joined before is met',
    as: 'contacts',
    before: [
      ['residents', two],
      ['partners', 'Naam;Sector;Datum\nWelzijn Rijswijk;welzijn;1-1-2026\n'],
    ],
    content: 'Datum;Wie;Met wie\n1-3-2026;welzijn rijswijk;Bram\n',
    events: ['2026-03-01 Bram met partner Welzijn Rijswijk'],
  },
  {
    title: 'the columns of a register',
    as: 'residents',
    content:
      'Nummer;Voornamen;Roepnaam;Voorvoegsel;Geslachtsnaam;Geboortedatum;Datum inschrijving\n7;Johannes Petrus;Jan;van de;Berg;3-4-1950;1-2-2020\n',
    events: ['2020-02-01 Jan van de Berg registered older'],
    remarks: [/van 1 geboortedatum wordt alleen de levensfase bewaard/, /"Voornamen"/],
  },
  {
    title: 'a column Naam beside one with first names holds the surname',
    as: 'residents',
    content: 'Nummer;Voornaam;Tussenvoegsel;Naam;Sinds\n7;Jan;de;Wit;1-2-2020\n8;Els;;Els Groen;1-2-2020\n',
    events: ['2020-02-01 Jan de Wit registered', '2020-02-01 Els Groen registered'],
  },
  {
    title: 'nobody is called "van de"',
    as: 'residents',
    content: 'Roepnaam;Voorvoegsel;Geslachtsnaam\n;van de;\n',
    refused: [[2, 'id', /geen naam en geen nummer/]],
  },
  {
    title: 'birth dates that tell a life stage, and those that do not',
    as: 'residents',
    content:
      'Naam;Geboortedatum;Sinds\nA;1950;1-1-2026\nB;7-3-45;1-1-2026\nC;1961;1-1-2026\nD;1-1-1900;1-1-2026\nE;1-1-2027;1-1-2026\n',
    refused: [
      [4, 'Geboortedatum', /met "1961" alleen is de levensfase niet zeker/],
      [5, 'Geboortedatum', /betekent meestal dat niemand de dag weet/],
      [6, 'Geboortedatum', /kan geen geboortedatum zijn/],
    ],
  },
  {
    title: 'tags in the words of the screen',
    as: 'residents',
    content: 'Naam;Kenmerken;Sinds\nAnna;Mantelzorger, woont alleen;1-1-2026\n',
    events: ['2026-01-01 Anna registered informal-carer,lives-alone'],
  },
  {
    title: 'a list sent again is what is known now',
    as: 'residents',
    before: [['residents', two]],
    content: `${roll}1;Anna Bos;Hoekpolder;71;1-1-2026\n2;Bram;Cardia;40;1-1-2026\n`,
    events: ['2026-11-22 Anna Bos described area=Hoekpolder'],
  },
  {
    title: 'values that go back and forth end at the last',
    as: 'residents',
    before: [
      ['residents', two],
      ['residents', `${roll}2;Bram;Hoekpolder;40;1-1-2026\n`],
      ['residents', `${roll}2;Bram;Cardia;40;1-1-2026\n`],
    ],
    content: `${roll}2;Bram;Hoekpolder;40;1-1-2026\n`,
    events: ['2026-11-22 Bram described area=Hoekpolder'],
  },
  {
    title: 'a dated list after the meetings gives those their dates',
    as: 'residents',
    before: [['contacts', 'Datum;Wie;Met wie\n1-3-2026;Anna;Bram\n']],
    content: 'Naam;Buurt;Sinds\nAnna;Cardia;1-1-2020\n',
    events: ['2020-01-01 Anna arrived', '2026-11-22 Anna described name=Anna area=Cardia'],
    remarks: [/1 persoon was later ingeschreven/],
  },
  {
    title: 'telephone numbers and addresses of mail come along',
    as: 'residents',
    content: 'Naam;Telefoon;E-mailadres;Sinds\nAnna;06-12345678;anna@example.org;1-1-2026\n',
    events: ['2026-01-01 Anna registered 06-12345678 anna@example.org'],
  },
]

export const kindStories: readonly ListStory[] = [
  {
    title: 'volunteers, with the day on which they stopped',
    as: 'volunteers',
    before: [['residents', two]],
    content:
      'Vrijwilliger;Initiatief;Sinds;Tot\nBram;Soepgroep;1-2-2026;\nAnna Bos;soepgroep;1-3-2026;1-6-2026\n',
    events: [
      '2026-02-01 Soepgroep started',
      '2026-02-01 Bram volunteers in Soepgroep',
      '2026-03-01 Anna Bos volunteers in Soepgroep',
      '2026-06-01 Anna Bos left Soepgroep',
    ],
    remarks: [/1 initiatief was niet bekend/],
  },
  {
    title: 'a volunteer who stopped before starting, and a partner among them',
    as: 'volunteers',
    before: [
      ['residents', two],
      ['partners', 'Naam;Sector;Datum\nWelzijn Rijswijk;welzijn;1-1-2026\n'],
    ],
    content:
      'Vrijwilliger;Initiatief;Sinds;Tot\nBram;Soepgroep;1-6-2026;1-2-2026\nWelzijn Rijswijk;Soepgroep;1-3-2026;\n',
    refused: [
      [2, 'Tot', /het einde ligt vóór het begin/],
      [3, 'Vrijwilliger', /"Welzijn Rijswijk" is een organisatie/],
    ],
  },
  {
    title: 'buddies',
    as: 'buddies',
    before: [['residents', two]],
    content: 'Bewoner;Maatje;Sinds;Tot\nBram;Anna Bos;1-2-2026;1-5-2026\nAnna Bos;Bram;1-6-2026;\n',
    events: [
      '2026-02-01 Anna Bos and Bram made',
      '2026-05-01 Anna Bos and Bram ended',
      '2026-06-01 Anna Bos and Bram made',
    ],
  },
  {
    title: 'buddies of whom one is several, or the same person',
    as: 'buddies',
    before: [['residents', two]],
    content: 'Bewoner;Maatje;Sinds\nBram;Anna Bos en Cor;1-2-2026\nBram;bram;1-2-2026\n',
    refused: [
      [2, 'Maatje', /hier hoort één persoon/],
      [3, 'Maatje', /"bram" staat hier twee keer/],
    ],
  },
  {
    title: 'needs and offers, in the words of the screen',
    as: 'needs',
    before: [['residents', two]],
    content:
      'Bewoner;Onderwerp;Vraag of aanbod;Toelichting;Datum\nBram;samen eten;vraag;Liefst op vrijdag;1-3-2026\nAnna Bos;Vervoer;aanbod;;1-3-2026\n',
    events: ['2026-03-01 Bram needs meals Liefst op vrijdag', '2026-03-01 Anna Bos offers transport'],
  },
  {
    title: 'a topic that is not there is refused, with those that are',
    as: 'needs',
    before: [['residents', two]],
    content: 'Bewoner;Onderwerp;Datum\nBram;boodschappen;1-3-2026\nBram;;1-3-2026\n',
    refused: [
      [2, 'Onderwerp', /"boodschappen" kennen we hier niet; wel: gezelschap, samen eten/],
      [3, 'Onderwerp', /mag niet leeg zijn/],
    ],
  },
  {
    title: 'expected population, in all and by life stage',
    as: 'population',
    content:
      'Buurt;Inwoners;Kinderen;65+;Bron;Peildatum\nCardia;1.250;200;310;CBS;1-1-2026\nHoekpolder;800;;;;1-1-2026\n',
    events: [
      '2026-01-01 Cardia {"child":200,"older":310,"unknown":740} CBS',
      '2026-01-01 Hoekpolder {"unknown":800}',
    ],
  },
  {
    title: 'a population that does not add up',
    as: 'population',
    content: 'Buurt;Inwoners;Kinderen;Ouderen\nCardia;100;80;30\nHoekpolder;veel;;\nVlinderbuurt;;;\n',
    refused: [
      [2, 'Inwoners', /er wonen er 100, en de levensfasen tellen op tot 110/],
      [3, 'Inwoners', /"veel" is geen aantal/],
      [4, 'Inwoners', /geen enkel aantal/],
    ],
  },
]
