/** The words of whom to visit, in Dutch. */
export const visitsNl = {
  title: 'Bij wie ga je deze week langs?',
  lead: 'Mensen zonder één lijntje met een andere bewoner. Wie je bezoekt, is daarna in beeld.',
  searching: 'Even kijken bij wie je langs kunt…',
  empty: 'Iedereen heeft een lijntje met een andere bewoner.',
  allLater: 'Dat waren ze voor nu.',
  begun:
    'Je bent pas begonnen: de meeste mensen staan aan de rand, omdat nog niet is vastgelegd wie ze kennen.',
  because: {
    signal: (when: string) => `iemand maakte zich zorgen (${when})`,
    need: (what: string) => `zoekt ${what}`,
    arrived: (when: string) => `kwam hier wonen op ${when}`,
    'lives-alone': 'woont alleen',
    'long-ago': (when: string) => `het laatste contact was ${when}`,
    'never-met': 'nog niemand legde een contact vast',
  },
  contacts: {
    household: (who: string) => `Woont met ${who}`,
    partner: (who: string) => `Bekend bij ${who}`,
    welcomes: (who: string) => `${who} verwelkomt mensen in deze buurt`,
  },
  been: 'Ik ben er geweest',
  beenAt: (who: string) => `Ik ben bij ${who} geweest`,
  later: 'Later',
  laterFor: (who: string) => `${who}: later`,
  forWhom: 'Namens',
  chooseOrganisation: 'Kies je organisatie',
  noOrganisation: 'Leg eerst vast voor welke organisatie je langsgaat.',
  addOrganisation: 'Organisatie toevoegen',
  recorded: (who: string, partner: string) => `Bezoek aan ${who} namens ${partner} is vastgelegd.`,
  undone: (who: string) => `Bezoek aan ${who} is teruggedraaid.`,
  more: (n: number) => (n === 1 ? 'Nog 1 ander' : `Nog ${n} anderen`),
}
