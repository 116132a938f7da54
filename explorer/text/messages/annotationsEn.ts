import type { Messages } from './nl.ts'

/** The words of annotations, in English. */
export const annotationsEn: Messages['annotations'] = {
  title: 'Annotations',
  add: 'Annotation',
  addAt: (day) => `Annotation about ${day}`,
  neighbourhood: 'the neighbourhood',
  period: (from, until) => `${from} up to and including ${until}`,
  erased: '(erased)',
  locked: '(locked: the key is missing)',
  mark: (n, day) => (n === 1 ? `Annotation about ${day}` : `${n} annotations from ${day}`),
  marks: 'Annotations in time',
  ofNeighbourhood: (n) =>
    n === 1 ? '1 annotation about the neighbourhood' : `${n} annotations about the neighbourhood`,
  column: 'Annotation',
  inReport: 'Annotations in this period',
  notAboutResidents: 'Annotations about residents do not stand in a report.',
}
