import { type Label, type SubjectKind, subjectKinds } from '../../events/index.ts'

/** 422: the event cannot be right. 409: it conflicts with what is recorded already. */
export type RuleStatus = 409 | 422
type Rule = Label & { readonly status: RuleStatus }

const clash = (nl: string, en: string): Rule => ({ status: 409, nl, en })
const wrong = (nl: string, en: string): Rule => ({ status: 422, nl, en })

const general = {
  'already-exists': clash('Bestaat al', 'Exists already'),
  'unknown-tag': wrong('Kenmerk dat hier niet gebruikt wordt', 'Tag that is not used here'),
  'unknown-event': wrong('Onbekende gebeurtenis', 'Unknown event'),
  'with-oneself': wrong('Niet met zichzelf', 'Not with oneself'),
  'in-the-future': wrong('Ligt in de toekomst', 'Has not happened yet'),
  'too-long-ago': wrong('Te lang geleden', 'Too long ago'),
  'ends-before-it-begins': wrong('Einde ligt voor het begin', 'Ends before it begins'),
}

const people = {
  forgotten: clash('Gewist', 'Has been forgotten'),
  'not-yet-arrived': clash('Bewoner was er nog niet', 'Resident had not arrived yet'),
  'already-arrived': clash('Bewoner woont hier al', 'Resident has arrived already'),
  'already-left': clash('Bewoner was al vertrokken', 'Resident had left already'),
  'partner-not-yet-joined': clash('Partner deed nog niet mee', 'Partner had not joined yet'),
  'partner-already-joined': clash('Partner doet al mee', 'Partner has joined already'),
  'partner-left': clash('Partner deed niet meer mee', 'Partner had left'),
  'professional-not-yet-appointed': clash(
    'Professional werkte hier nog niet',
    'Professional was not appointed yet',
  ),
  'professional-already-appointed': clash('Professional werkt hier al', 'Professional is appointed already'),
  'professional-left': clash('Professional werkte hier niet meer', 'Professional had left'),
  'not-their-partner': wrong('Professional van een andere partner', 'Professional of another partner'),
}

const places = {
  'not-yet-started': clash('Nog niet begonnen', 'Not yet started'),
  'already-started': clash('Al begonnen', 'Started already'),
  'already-ended': clash('Al afgelopen', 'Ended already'),
  'not-yet-open': clash('Plek was nog niet open', 'Place was not open yet'),
  'already-open': clash('Plek is al open', 'Place is open already'),
  'already-closed': clash('Plek was gesloten', 'Place was closed'),
}

const ties = {
  'already-joined': clash('Doet al mee', 'Takes part already'),
  'not-joined': clash('Deed niet mee', 'Did not take part'),
  'not-a-volunteer': clash('Was daar geen vrijwilliger', 'Was not a volunteer there'),
  'already-buddies': clash('Zijn al maatjes', 'Are buddies already'),
  'not-buddies': clash('Waren geen maatjes', 'Were not buddies'),
  'already-connector': clash('Is al buurtverbinder', 'Is a connector already'),
  'not-connector': clash('Was geen buurtverbinder', 'Was not a connector'),
  'already-linked': clash('Wonen al samen', 'Live together already'),
  'not-linked': clash('Woonden niet samen', 'Did not live together'),
  'not-collaborating': clash('Werkten niet samen', 'Did not collaborate'),
  'already-in-coalition': clash('Zit al in de coalitie', 'Is in the coalition already'),
  'not-in-coalition': clash('Zat niet in de coalitie', 'Was not in the coalition'),
}

const doubles = {
  'already-merged': clash('Is al dezelfde persoon', 'Are one person already'),
  'not-merged': clash('Waren niet samengevoegd', 'Were not merged with each other'),
}

const requests = {
  'not-yet-voiced': clash('Was nog niet genoemd', 'Had not been voiced yet'),
  'already-settled': clash('Is al afgerond', 'Is settled already'),
  'not-theirs': wrong('Van een andere bewoner', 'Of another resident'),
  'other-pair': wrong('Gaat over twee anderen', 'Is about two others'),
  'already-made': clash('Kennismaking is al gelegd', 'Introduction has been made already'),
  'declined-for-good': clash('Wil nooit meer voorgesteld worden', 'Asked never to be introduced'),
  'objects-to-introductions': clash('Heeft bezwaar tegen voorstellen', 'Objects to introductions'),
  'basis-not-recorded': clash('Grondslag was niet vastgelegd', 'Basis had not been recorded'),
}

const corrections = {
  'is-a-correction': wrong('Is zelf een verbetering', 'Is a correction itself'),
  'already-retracted': clash('Is al ingetrokken', 'Has been retracted already'),
  'still-needed': clash('Andere gebeurtenissen steunen hierop', 'Other events stand on it'),
  'cannot-be-undone': clash('Kan niet ongedaan worden gemaakt', 'Cannot be undone'),
}

const unknown = Object.fromEntries(
  subjectKinds.map((kind) => [
    `unknown-${kind}`,
    wrong('Verwijst naar iets dat hier niet bekend is', `Refers to an unknown ${kind}`),
  ]),
) as { readonly [K in SubjectKind as `unknown-${K}`]: Rule }

/** Every rule that an event can break, with its HTTP status and its title, Dutch first. */
export const ruleCodes = {
  ...unknown,
  ...general,
  ...people,
  ...places,
  ...ties,
  ...doubles,
  ...requests,
  ...corrections,
} as const

export type RuleCode = keyof typeof ruleCodes
