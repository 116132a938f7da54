/** The words of the fabric's colourings, groups, comparison and lines. */
export const fabricNl = {
  colouring: 'Kijk naar',
  colourings: {
    isolation: 'Isolatie',
    reach: 'Bereik',
    bridges: 'Bruggen',
    gaps: 'Naden',
    groups: 'Groepen',
  },
  colouringHelp: {
    isolation: 'Hoe verder van het midden, hoe minder lijntjes.',
    reach: 'Wie kan via bekenden bij een partner of buurtverbinder terecht?',
    bridges: 'Aan wie hangen anderen? Valt zo iemand weg, dan raken zij los.',
    gaps: 'Tussen welke groepen lopen weinig lijntjes?',
    groups: 'Wie hoort bij elkaar? Een kring is een groep met onderling veel lijntjes.',
  },
  kinds: {
    support: 'buurtverbinder',
    near: 'kent een partner of buurtverbinder',
    two: 'via één ander',
    far: 'via twee of meer anderen',
    none: 'geen weg ernaartoe',
    carries: 'er hangen drie of meer mensen aan',
    carried: 'hangt aan zo iemand',
    other: 'alle anderen',
    across: 'kent iemand in een andere groep',
    within: 'kent alleen mensen in de eigen groep',
    nobody: 'geen lijntje met een bewoner',
    small: 'andere kringen',
    alone: 'in geen kring',
  },
  kindMeaning: {
    support: 'Iemand uit de buurt die anderen bij elkaar brengt.',
    near: 'Heeft zelf een lijntje met een partner, een professional of een buurtverbinder.',
    two: 'Kent iemand die een partner of buurtverbinder kent.',
    far: 'Er is een weg, maar die is lang.',
    none: 'Langs de vastgelegde lijntjes komt deze bewoner bij geen partner of buurtverbinder.',
    carries: 'Voor drie of meer bewoners is dit het enige lijntje, of de enige weg naar de rest.',
    carried: 'Zou los raken als die ene persoon wegvalt.',
    other: 'Draagt niemand alleen, en hangt niet aan zo iemand.',
    across: 'Heeft minstens één lijntje met een bewoner uit een andere groep.',
    within: 'Alle lijntjes met bewoners blijven binnen de eigen groep.',
    nobody: 'Geen enkel lijntje met een andere bewoner.',
    small: 'Kleinere kringen, samen genomen.',
    alone: 'Geen lijntje met een andere bewoner.',
    circle: 'Mensen met onderling meer lijntjes dan met anderen.',
  },
  circle: (n: number, name: string) => (name ? `${n} · rond ${name}` : `kring ${n}`),
  reachSentence: (within: number, people: number, without: number) =>
    `${within} van ${people} bewoners ${within === 1 ? 'is' : 'zijn'} hooguit twee stappen van een partner of buurtverbinder. Voor ${without} is er geen weg.`,
  bridgesSentence: (carriers: number, carried: number) =>
    carriers === 0
      ? 'Er hangen nergens drie of meer mensen aan één persoon.'
      : `Aan ${carriers === 1 ? 'één persoon' : `${carriers} mensen`} ${carried === 1 ? 'hangt' : 'hangen'} ${carried} anderen. Valt zo iemand weg, dan raken zij los.`,
  gapsSentence: (one: string, other: string, ties: number, expected: number, more: number) =>
    `Tussen ${one} en ${other} ${ties === 1 ? 'is 1 lijntje' : `zijn ${ties} lijntjes`}; naar hun grootte verwacht je er ${expected}.${more > 0 ? ` En nog ${more} ${more === 1 ? 'naad' : 'naden'}.` : ''}`,
  noGaps: 'Tussen alle groepen lopen ongeveer zoveel lijntjes als je verwacht.',
  gapsNotHere: 'Naden zie je tussen buurten, groepen of levensfasen. Kies die bij ‘Verdeel op’.',
  gapLine: (one: string, other: string) => `${one} – ${other}`,
  gapCount: (ties: number, expected: number) => `${ties} van ${expected}`,
  gapList: 'Naden, met wat je verwacht',
  groupsSentence: (circles: number, people: number) =>
    circles === 0
      ? 'Er zijn nog geen kringen te zien.'
      : `${circles} ${circles === 1 ? 'kring' : 'kringen'} van vijf of meer bewoners, samen ${people} mensen.`,
  counting: 'Wordt berekend…',
  anybody: 'Bewoner',
  more: 'Meer mogelijkheden',
  sectors: 'Verdeel op',
  sectorings: { area: 'buurt', cohort: 'groep', lifeStage: 'levensfase', community: 'kring' },
  noSector: {
    area: 'buurt niet vastgelegd',
    cohort: 'in geen groep',
    lifeStage: 'leeftijd niet vastgelegd',
    community: 'kleine kringen, of alleen',
  },
  aroundName: (name: string) => `rond ${name}`,
  size: 'Grootte van iemand',
  sizings: {
    same: 'iedereen even groot',
    degree: 'aantal lijntjes met bewoners',
    formalDegree: 'aantal lijntjes met organisaties',
    strength: 'hoe vaak er contact is',
    betweenness: 'hoe vaak iemand tussen anderen in zit',
  },
  filter: 'Laat oplichten',
  filters: {
    area: 'Buurt',
    lifeStage: 'Levensfase',
    cohort: 'Groep',
    tag: 'Kenmerk',
    partner: 'Kent partner',
    initiative: 'Doet mee met',
  },
  every: 'alle',
  filterCount: (shown: number, people: number) => `${shown} van ${people} bewoners lichten op.`,
  filterAway: (n: number) =>
    n === 0
      ? ''
      : n === 1
        ? 'Buiten je keuze is nog 1 bewoner niet in beeld.'
        : `Buiten je keuze zijn nog ${n} bewoners niet in beeld.`,
  filterClear: 'Wis de keuze',
  asGroups: 'Toon als groepen',
  asPeople: 'Toon als mensen',
  groupsHere: 'Groepen',
  groupsMany: (people: number) =>
    `${people} bewoners: te veel om los te tekenen. Open een groep om de mensen te zien.`,
  groupsChosen: 'Open een groep om de mensen te zien.',
  openGroup: (name: string, n: number) => `Open ${name}, ${n} bewoners`,
  closeGroup: (name: string) => `Sluit ${name}`,
  searching: 'Zoeken …',
  searchGroups: 'Niemand gevonden, ook niet in de groepen die dicht zijn. Kijk of de naam klopt.',
  closeAll: 'Sluit alle groepen',
  countedInGroups: (n: number) => `Nog ${n} in groepen die dicht zijn.`,
  tooMany: (n: number) => `${n} tegelijk is te veel om los te tekenen: zij zijn geteld.`,
  names: 'Namen tonen',
  present: 'Groot scherm',
  presentStop: 'Stop groot scherm',
  history: 'Stappen',
  undo: 'Stap terug in wat je bekeek',
  redo: 'Stap weer vooruit',
  several: {
    title: (n: number) => (n === 1 ? '1 bewoner gekozen' : `${n} bewoners gekozen`),
    lines: (n: number) =>
      n === 0 ? 'Onderling geen lijntje.' : n === 1 ? 'Onderling 1 lijntje.' : `Onderling ${n} lijntjes.`,
    clear: 'Niemand kiezen',
    meet: 'Ontmoeting vastleggen',
    lasso: 'Omcirkel een groepje',
    lassoHint: 'Trek een lijn om de mensen heen. Of klik met Shift, of houd lang ingedrukt.',
    full: (n: number) => `Meer dan ${n} tegelijk kiezen kan niet.`,
  },
  path: {
    title: 'Kortste weg',
    none: (one: string, other: string) =>
      `Langs de vastgelegde lijntjes loopt geen weg van ${one} naar ${other}.`,
    direct: (one: string, other: string) => `${one} en ${other} kennen elkaar.`,
    chain: (names: string[]) => {
      const [first, second, ...rest] = names
      return `${first} kent ${second}, die ${rest.join(' kent, die ')} kent.`
    },
  },
  around: {
    title: (name: string) => `Rond ${name}`,
    steps: 'Hoe ver om deze persoon heen',
    all: 'Iedereen',
    step: (n: number) => (n === 1 ? '1 stap' : `${n} stappen`),
    count: (n: number) => (n === 1 ? '1 bewoner' : `${n} bewoners`),
  },
  line: {
    title: (one: string, other: string) => `${one} en ${other}`,
    contacts: (n: number) => (n === 1 ? '1 contact in deze periode' : `${n} contacten in deze periode`),
    visits: (n: number) => (n === 1 ? '1 bezoek in deze periode' : `${n} bezoeken in deze periode`),
    bond: 'een vaste band',
    fading: 'Dit lijntje vervaagt: er is lang geen contact vastgelegd.',
    events: 'Hierop rust dit lijntje',
    gone: 'Op dit moment is er geen lijntje tussen deze twee.',
  },
  time: {
    more: 'Meer over tijd',
    speed: 'Snelheid',
    speeds: { slow: 'Rustig', usual: 'Gewoon', fast: 'Snel' },
    previous: 'Vorige dag met een gebeurtenis',
    next: 'Volgende dag met een gebeurtenis',
    happened: (day: string, n: number) =>
      n === 1 ? `1 gebeurtenis op ${day}` : `${n} gebeurtenissen op ${day}`,
    andMore: (n: number) => `en nog ${n}`,
    knownThen: 'Wat wisten we toen?',
    knownThenHelp: 'Laat weg wat pas later is vastgelegd.',
    knownThenOn: (day: string) => `Zoals we het op ${day} wisten. Wat later is vastgelegd, telt niet mee.`,
    compare: 'Vergelijk met',
    compareNone: 'niets',
    compareOwn: 'een andere dag',
    compareDay: 'Dag om mee te vergelijken',
    ago: { 30: '30 dagen eerder', 90: '90 dagen eerder', 365: 'een jaar eerder' },
    inOne: 'In één beeld',
    beside: 'Naast elkaar',
    how: 'Hoe je vergelijkt',
    difference: (since: string, fresh: number, gone: number, fading: number) =>
      `Sinds ${since}: ${fresh} ${fresh === 1 ? 'nieuw lijntje' : 'nieuwe lijntjes'}, ${gone} verdwenen, ${fading} ${fading === 1 ? 'vervaagt' : 'vervagen'}.`,
    moved: (closer: number, further: number) =>
      `${closer} ${closer === 1 ? 'bewoner kwam' : 'bewoners kwamen'} dichterbij, ${further} ${further === 1 ? 'raakte' : 'raakten'} verder weg.`,
    came: (came: number, left: number) =>
      came + left === 0
        ? ''
        : `${came} ${came === 1 ? 'is' : 'zijn'} nieuw, ${left} ${left === 1 ? 'is' : 'zijn'} weg.`,
    notDrawn: (n: number) =>
      n === 0
        ? ''
        : n === 1
          ? '1 verdwenen lijntje is niet getekend: een van beiden is er niet meer.'
          : `${n} verdwenen lijntjes zijn niet getekend: een van beiden is er niet meer.`,
    legend: { formed: 'nieuw lijntje', gone: 'verdwenen lijntje', fading: 'vervaagt' },
    notEarlier: 'Kies een dag vóór de dag die je bekijkt.',
  },
  slow: 'Het duurt langer dan anders. Wat je ziet is de vorige stand.',
}
