/** The page with everything else. */
export const moreNl = {
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
}
