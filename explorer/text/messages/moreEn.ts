import type { Messages } from './nl.ts'

/** The page with everything else. */
export const moreEn: Pick<Messages, 'more'> = {
  more: {
    title: 'More',
    tools: 'More pages',
    language: 'Language',
    theme: 'Appearance',
    themes: { system: 'As my device', light: 'Light', dark: 'Dark' },
    export: 'Take data along',
    exportText: 'The files contain names. Keep them safe and do not share them lightly.',
    formats: {
      'csv-nodes': 'CSV, all residents',
      csv: 'CSV, all lines',
      graphml: 'GraphML, for Gephi and yEd',
      jsonl: 'JSON Lines, all events',
    },
    levels: 'What the places in the fabric mean',
    levelsText:
      'Where somebody stands follows from what was recorded. It does not say how they feel. The first rule that holds counts.',
    keys: 'Keys',
    keyNames: {
      record: 'record a meeting',
      search: 'search',
      back: 'a step back in time',
      forward: 'a step on in time',
      arrows: 'along the ring, inwards and outwards',
      shiftArrows: 'along the lines',
      help: 'this list',
      close: 'close',
    },
    about: 'About Weefsel',
    aboutText:
      'Weefsel shows a neighbourhood its own social fabric: who connects to whom, and who stands alone. Everything comes from events that people record. Nothing goes to other websites.',
    neighbourhoods: 'Neighbourhoods',
    events: (n) => `${n} events`,
  },
}
