import type { Chapter } from './catalogue.ts'
import type { Label } from './fields.ts'

/** Titles of the chapters of the catalogue. */
export const chapterTitles: Record<Chapter, Label> = {
  residents: { nl: 'Bewoners', en: 'Residents' },
  doubles: { nl: 'Dubbele inschrijvingen', en: 'Doubles' },
  partners: { nl: 'Partners en professionals', en: 'Partners and professionals' },
  meetings: { nl: 'Ontmoetingen', en: 'Meetings' },
  participation: { nl: 'Meedoen', en: 'Taking part' },
  bonds: { nl: 'Vaste lijntjes', en: 'Standing ties' },
  needs: { nl: 'Vraag en talent', en: 'Needs and skills' },
  introductions: { nl: 'Kennismakingen', en: 'Introductions' },
  places: { nl: 'Plekken en buurten', en: 'Places and areas' },
  experiments: { nl: 'Experimenten en afspraken', en: 'Experiments and agreements' },
  annotations: { nl: 'Aantekeningen', en: 'Annotations' },
  rights: { nl: 'Rechten', en: 'Rights' },
  corrections: { nl: 'Verbeteringen', en: 'Corrections' },
}
