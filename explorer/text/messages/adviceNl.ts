const count = (n: number, one: string, many: string) => (n === 1 ? `1 ${one}` : `${n} ${many}`)

/** The words of advice in Dutch: introductions, what asks for attention, what if, and who is not known yet. */
export const adviceNl = {
  introductions: {
    title: 'Kennismakingen voor deze week',
    searching: 'Even kijken wie bij elkaar past…',
    because: {
      'shared-acquaintance': (names: string) => `Ze kennen allebei ${names}.`,
      'shared-initiative': (what: string) => `Ze komen allebei bij ${what}.`,
      'need-meets-skill': (needs: string, what: string, offers: string) =>
        `${needs} zoekt ${what}, en ${offers} biedt dat aan.`,
      'connector-nearby': (name: string, area: string) =>
        `${name} is buurtverbinder of vrijwilliger in dezelfde buurt, ${area}.`,
      'connector-nearby-unnamed': (area: string) =>
        `Een van hen is buurtverbinder of vrijwilliger in dezelfde buurt, ${area}.`,
    },
    through: (names: string, n: number) =>
      n === 1
        ? `${names} kan ze aan elkaar voorstellen.`
        : `${names} kunnen ze samen aan elkaar voorstellen.`,
    at: (what: string) => `Het kan bij ${what}.`,
    changes: 'Als ze elkaar leren kennen:',
    move: (name: string, from: string, to: string) => `${name} gaat van ‘${from}’ naar ‘${to}’`,
    stays: (name: string, level: string) => `${name} blijft ‘${level}’`,
    choices: { make: 'Doen', notNow: 'Niet nu', never: 'Nooit' },
    choiceOf: (choice: string, pair: string) => `${choice}: ${pair}`,
    decided: {
      make: (pair: string) => `Kennismaking van ${pair} is vastgelegd.`,
      notNow: (pair: string) => `${pair}: niet nu. Over drie maanden kan het weer.`,
      never: (pair: string) => `${pair}: dit stellen we niet meer voor.`,
    },
    undone: (pair: string) => `Ongedaan gemaakt: ${pair}.`,
    more: (n: number) => count(n, 'andere kennismaking tonen', 'andere kennismakingen tonen'),
    outcomes: (made: number, met: number, lasted: number) =>
      `Van de eerdere: ${made} gelegd, ${met} ontmoetten elkaar, ${lasted} bleven elkaar zien.`,
    empty:
      'Nu is er niemand om voor te stellen. Leg vast wie wie ontmoet, wie wat zoekt en wie wat aanbiedt, of wie waaraan meedoet. Dan zie je hier wie bij elkaar past.',
    earlierDay: 'Je kijkt naar een eerdere dag. Vastleggen kan als je naar nu gaat.',
    toNow: 'Ga naar nu',
  },
  attention: {
    title: 'Wat aandacht vraagt',
    searching: 'Even kijken wat er speelt…',
    nothing: 'Niets wat nu aandacht vraagt in de vastgelegde contacten.',
    all: (n: number) => `Alle ${n} tonen`,
    fewer: 'Minder tonen',
    elsewhere: {
      carriers: 'Bekijk in het weefsel',
      gaps: 'Bekijk in het weefsel',
      fading: 'Bekijk in de lijst',
      signals: 'Naar alle signalen',
      needs: 'Naar vraag en talent',
    },
    carriers: 'Wie veel draagt',
    carrierOnly: (name: string, n: number) =>
      `Als ${name} stopt, ${n === 1 ? 'verliest 1 bewoner zijn of haar' : `verliezen ${n} bewoners hun`} enige lijntje.`,
    carrierHanging: (name: string, n: number) =>
      `Als ${name} stopt, ${n === 1 ? 'raakt 1 bewoner' : `raken ${n} bewoners`} los van het grootste deel.`,
    carrierBoth: (name: string, n: number) =>
      `Als ${name} stopt, verliezen ${n} bewoners hun enige lijntje of raken ze los.`,
    fading: 'Lijntjes die vervagen',
    fadingOnly: (name: string, other: string, when: string) =>
      `Het enige lijntje van ${name} vervaagt. ${other} en ${name} hadden ${when} contact.`,
    fadingBoth: (name: string, other: string, when: string) =>
      `${name} en ${other} hebben alleen elkaar, en hadden ${when} contact.`,
    signals: 'Open signalen',
    signal: (name: string, when: string) => `Signaal over ${name}, ${when}`,
    signalUnnamed: (when: string) => `Signaal over iemand zonder naam, ${when}`,
    needs: 'Vraag en aanbod die bij elkaar passen',
    looksFor: (name: string, what: string) => `${name} zoekt ${what}.`,
    offers: (name: string, others: number) =>
      others === 0
        ? `${name} biedt dat aan.`
        : `${name} biedt dat aan, en ${count(others, 'ander', 'anderen')} ook.`,
    gaps: 'Naden tussen buurten',
    gap: (one: string, other: string, ties: number, expected: number) =>
      `Tussen ${one} en ${other} ${ties === 0 ? 'loopt geen lijntje' : ties === 1 ? 'loopt 1 lijntje' : `lopen ${ties} lijntjes`}. Op grond van hun grootte zou je er ${expected} verwachten.`,
    topics: {
      company: 'gezelschap',
      meals: 'iemand om mee te eten',
      transport: 'vervoer',
      household: 'hulp in huis',
      garden: 'hulp bij de tuin',
      administration: 'hulp bij papierwerk',
      digital: 'hulp bij computer of telefoon',
      language: 'hulp bij taal',
      care: 'hulp bij zorg',
      sport: 'iemand om mee te bewegen',
      creative: 'iemand om muziek of iets moois mee te maken',
      children: 'hulp bij de kinderen',
      work: 'hulp bij werk of leren',
      other: 'iets anders',
    },
  },
  whatIf: {
    ask: {
      resident: (name: string) => `Wat als ${name} wegvalt?`,
      professional: (name: string) => `Wat als ${name} stopt?`,
      partner: (name: string) => `Wat als ${name} weggaat?`,
      initiative: (name: string) => `Wat als ${name} stopt?`,
      place: (name: string) => `Wat als ${name} sluit?`,
    },
    working: 'Even uitrekenen…',
    nobody: 'Niemand komt daardoor op een ring verder naar buiten.',
    further: (n: number, names: string, lost: number) => {
      const who = `${n === 1 ? '1 bewoner komt' : `${n} bewoners komen`} op een ring verder naar buiten: ${names}.`
      if (lost === 0) return who
      if (n === 1) return `${who} Die raakt uit beeld.`
      return `${who} Van hen ${lost === 1 ? 'raakt er 1' : `raken er ${lost}`} uit beeld.`
    },
    largest: (from: number, to: number, loose: number) =>
      `Dan gaat het grootste verbonden deel van ${from} naar ${count(to, 'bewoner', 'bewoners')}${
        loose === 0 ? '' : loose === 1 ? ': 1 ander raakt los' : `: ${loose} anderen raken los`
      }.`,
    largestSame: (n: number) => `Dan blijft het grootste verbonden deel ${count(n, 'bewoner', 'bewoners')}.`,
    caution: 'Er wordt niets vastgelegd.',
  },
  unknownPeople: (n: number) =>
    n === 1 ? '1 inwoner kennen we nog niet' : `${n.toLocaleString('nl')} inwoners kennen we nog niet`,
}
