/** The words of annotations: what somebody wrote down to remember, in Dutch. */
export const annotationsNl = {
  title: 'Aantekeningen',
  add: 'Aantekening',
  addAt: (day: string) => `Aantekening bij ${day}`,
  neighbourhood: 'de wijk',
  period: (from: string, until: string) => `${from} tot en met ${until}`,
  erased: '(gewist)',
  locked: '(op slot: de sleutel ontbreekt)',
  mark: (n: number, day: string) => (n === 1 ? `Aantekening bij ${day}` : `${n} aantekeningen vanaf ${day}`),
  marks: 'Aantekeningen in de tijd',
  ofNeighbourhood: (n: number) =>
    n === 1 ? '1 aantekening over de wijk' : `${n} aantekeningen over de wijk`,
  column: 'Aantekening',
  inReport: 'Aantekeningen in deze periode',
  notAboutResidents: 'Aantekeningen over bewoners staan niet in een verslag.',
}
