/** The fabric and its time bar. */
export const pictureNl = {
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
    /** Where there is little room. */
    windowsShort: { '90d': '90 dagen', '180d': '180 dagen', '365d': 'een jaar', all: 'alle tijd' },
    histogram: (n: number) => `Gebeurtenissen in de tijd, ${n} in totaal`,
  },
}
