/** The first screen. */
export const todayNl = {
  today: {
    title: 'Vandaag',
    lead: (people: number, outside: number) =>
      `Van ${people === 1 ? '1 bewoner' : `${people} bewoners`} ${outside === 1 ? 'staat er 1' : `staan er ${outside}`} aan de rand: niet in beeld, of alleen via organisaties.`,
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
}
