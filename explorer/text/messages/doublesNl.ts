/** The words of registrations that may be one person, in Dutch. */
export const doublesNl = {
  title: 'Is dit dezelfde persoon?',
  path: 'Misschien dubbel',
  at: (n: number, of: number) => `${n} van ${of}`,
  notice: (n: number) =>
    n === 1 ? 'Eén bewoner staat er misschien dubbel in.' : `${n} bewoners staan er misschien dubbel in.`,
  look: 'Kijk welke',
  searching: 'Even kijken wie er dubbel in staat…',
  none: 'Niemand lijkt dubbel te zijn ingeschreven.',
  noneLeft: 'Dat waren ze allemaal.',
  toPeople: 'Naar de lijst van mensen',
  gone: 'Deze twee zijn intussen samengevoegd of vergeten.',
  because: {
    'same-name': 'dezelfde naam',
    'same-name-otherwise-written': 'dezelfde naam, anders geschreven',
    'typing-error': 'bijna dezelfde naam',
    'same-initials': 'dezelfde achternaam en voorletter',
    'same-first-name': 'dezelfde voornaam',
    'same-reference': 'hetzelfde nummer',
    'same-area': 'dezelfde buurt',
    'same-cohort': 'dezelfde groep',
    'same-life-stage': 'dezelfde levensfase',
  },
  sameHousehold: (who: string) => `hetzelfde huishouden als ${who}`,
  sharedAcquaintances: (who: string) => `beiden een lijntje met ${who}`,
  common: (what: string) => `${what}.`,
  neverTogether: 'Ze zijn nog nooit samen op één moment gezien.',
  rows: {
    reference: 'nummer',
    area: 'buurt',
    lifeStage: 'levensfase',
    cohort: 'groep',
    lines: 'lijntjes',
    needs: 'zoekt',
    recorded: 'vastgelegd',
  },
  recorded: (when: string) => `op ${when}`,
  fromList: (when: string) => `uit een lijst, op ${when}`,
  together: 'Samen worden ze',
  lines: (informal: number, formal: number) => {
    const people = informal === 1 ? 'één lijntje met een bewoner' : `${informal} lijntjes met bewoners`
    const others = formal === 1 ? 'één met een organisatie' : `${formal} met organisaties`
    if (informal === 0 && formal === 0) return 'nog geen lijntjes'
    if (formal === 0) return people
    return informal === 0 ? `alleen ${others}` : `${people}, en ${others}`
  },
  recount: 'Alle oude cijfers worden opnieuw berekend. Samenvoegen kan altijd terug.',
  choices: { same: 'Ja, dezelfde', apart: 'Nee, twee mensen', later: 'Weet ik nog niet' },
  decided: {
    same: (who: string) => `${who} is nu één persoon.`,
    apart: (one: string, other: string) => `${one} en ${other} blijven twee mensen.`,
  },
  undone: (one: string, other: string) => `Teruggedraaid: ${one} en ${other} staan er weer als eerst.`,
  registrations: 'Samengevoegd',
  mergedFrom: (n: number) => `Deze persoon stond er ${n} keer in. Alles van toen hoort nu bij elkaar.`,
  withoutName: 'zonder naam',
  split: 'Toch twee mensen',
  splitWho: (who: string) => `Toch twee mensen: ${who}`,
  splitDone: (who: string) => `${who} staat er weer apart in.`,
}
