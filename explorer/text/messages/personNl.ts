/** The panel of who is chosen, and their rights. */
export const personNl = {
  person: {
    panel: 'Gekozen',
    ego: (name: string, n: number) => `${name} en ${n === 1 ? '1 lijntje' : `${n} lijntjes`}`,
    ties: 'Lijntjes',
    noTies: 'Geen lijntjes in deze periode.',
    contacts: (n: number) => (n === 1 ? '1 contact' : `${n} contacten`),
    visits: (n: number) => (n === 1 ? '1 bezoek' : `${n} bezoeken`),
    visited: 'Bezochte plekken',
    visitors: 'Bezoekers',
    last: 'laatst',
    fading: 'vervaagt',
    bond: 'vaste band',
    because: 'Waarom hier',
    history: 'Alles wat is vastgelegd',
    noHistory: 'Nog niets vastgelegd.',
    record: (name: string) => `Ontmoeting met ${name}`,
    show: 'Wijs aan in het weefsel',
    gone: 'Deze persoon of plek is hier niet (meer) te vinden.',
    notThen: 'Op dit moment niet in de wijk.',
    eventsBehind: 'Wat hierachter zit',
    served: (n: number) =>
      n === 1 ? 'Heeft een lijntje met 1 bewoner.' : `Heeft een lijntje met ${n} bewoners.`,
    more: (n: number) => `Toon alle ${n}`,
  },
  rights: {
    title: 'Rechten',
    file: 'Inzage: alles over deze bewoner, om af te drukken',
    forget: 'Deze bewoner wissen',
    sure: (name: string) =>
      `De naam van ${name} wordt overal gewist, met contactgegevens en notities. Ook notities samen met anderen. Dit is niet terug te draaien.`,
    yes: 'Ja, wis alles',
    no: 'Nee, niet wissen',
    done: (name: string) => `${name} is gewist.`,
    due: 'Gegevens om naar te kijken',
    dueLead:
      'Wis deze gegevens, of leg een nieuwe grondslag vast. Kies een bewoner; onderaan staat "Rechten".',
    dueReason: {
      'retention-past': (day: string) => `bewaartermijn voorbij sinds ${day}`,
      'basis-withdrawn': (day: string) => `geen grondslag meer sinds ${day}`,
      'objected-to-everything': (day: string) => `bezwaar gemaakt op ${day}`,
    },
    keysLocked:
      'Namen en notities zitten op slot: de sleutel ontbreekt of is een andere. Er is niets verloren. Vraag de beheerder om de sleutel terug te zetten.',
  },
}
