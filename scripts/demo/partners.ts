import type { EventData } from '../../events/index.ts'
import type { AreaName } from './areas.ts'
import type { DayNumber } from './calendar.ts'
import type { Chronicle } from './chronicle.ts'
import { namesFrom } from './names.ts'
import type { DemoRandom } from './random.ts'
import { turns } from './turns.ts'

type Sector = EventData<'partner-joined'>['sector']
type Sketch = {
  readonly key: string
  readonly name: string
  readonly sector: Sector
  readonly informal?: true
  readonly joins: DayNumber
  /** Functions of the people who work here for the partner. */
  readonly functions: readonly string[]
  /** How likely residents of an area meet them. */
  readonly reach: Readonly<Partial<Record<AreaName | 'all', number>>>
}

const sketches: readonly Sketch[] = [
  {
    key: 'welzijn',
    name: 'Welzijn Rijswijk',
    sector: 'welfare',
    joins: 0,
    functions: ['kwartiermaker', 'jongerenwerker'],
    reach: { all: 6 },
  },
  {
    key: 'wonen',
    name: 'RijswijkWonen',
    sector: 'housing',
    joins: 1,
    functions: ['woonconsulent'],
    reach: { all: 2, 'Our-House': 4, 'De Blauwe Parel': 3 },
  },
  {
    key: 'gemeente',
    name: 'Gemeente Rijswijk',
    sector: 'municipality',
    joins: 1,
    functions: [],
    reach: { all: 1 },
  },
  {
    key: 'cardia',
    name: 'Cardia Zorg',
    sector: 'care',
    joins: 4,
    functions: ['wijkverpleegkundige'],
    reach: { Cardia: 9, 'De Blauwe Parel': 4 },
  },
  {
    key: 'our-house',
    name: 'Our-House Begeleiding',
    sector: 'care',
    joins: 60,
    functions: ['begeleider'],
    reach: { 'Our-House': 8 },
  },
  {
    key: 'buurtteam',
    name: 'Buurtteam RijswijkBuiten',
    sector: 'welfare',
    joins: 10,
    functions: ['wijkondersteuner'],
    reach: { all: 3, Vlinderbuurt: 4, Hoekpolder: 4 },
  },
  {
    key: 'huisarts',
    name: 'Huisartsenpraktijk Buitenplaats',
    sector: 'care',
    joins: 18,
    functions: ['praktijkondersteuner'],
    reach: { all: 2, Cardia: 3 },
  },
  {
    key: 'bibliotheek',
    name: 'Bibliotheek aan de Schie',
    sector: 'education',
    joins: 30,
    functions: ['taalcoach'],
    reach: { all: 1, Vlinderbuurt: 2, Hoekpolder: 3 },
  },
  {
    key: 'voedselbank',
    name: 'Voedselbank Rijswijk-Delft',
    sector: 'other',
    informal: true,
    joins: 45,
    functions: [],
    reach: { all: 1, Vlinderbuurt: 2 },
  },
  {
    key: 'sportpunt',
    name: 'Sportpunt Rijswijk',
    sector: 'other',
    joins: 90,
    functions: ['beweegcoach'],
    reach: { all: 1, Hoekpolder: 2 },
  },
  {
    key: 'bewoners',
    name: 'Bewonersvereniging Vlinderbuurt',
    sector: 'self-organised',
    informal: true,
    joins: 70,
    functions: [],
    reach: { Vlinderbuurt: 1 },
  },
  {
    key: 'moestuin',
    name: 'Moestuingroep Hoekpolder',
    sector: 'self-organised',
    informal: true,
    joins: 160,
    functions: [],
    reach: { Hoekpolder: 1 },
  },
]

type Professional = { readonly id: string; readonly from: DayNumber; readonly to: DayNumber }
export type Partner = Sketch & { readonly id: string; readonly professionals: readonly Professional[] }

/** The wijkondersteuner changes once, as happens in two years. */
const SUCCESSION = { partner: 'buurtteam', day: 330 }
const FOREVER = Number.POSITIVE_INFINITY

/** Partners join, appoint people, and form the coalition against loneliness. */
export function tellPartners(chronicle: Chronicle, random: DemoRandom): Partner[] {
  const { id, happen } = chronicle
  const names = namesFrom(random)
  const appoint = (partner: Sketch, job: string, from: DayNumber, to: DayNumber): Professional => {
    const professional = id('professional', `${partner.key}/${job}/${from}`)
    const { name } = names.person('adult')
    const what = { professional, partner: id('partner', partner.key), name, function: job }
    happen('professional-appointed', what, { day: from })
    if (to !== FOREVER) happen('professional-left', { professional }, { day: to })
    return { id: professional, from, to }
  }
  return sketches.map((sketch) => {
    const partner = id('partner', sketch.key)
    const { name, sector, informal, joins } = sketch
    happen('partner-joined', { partner, name, sector, formal: !informal }, { day: joins, minutes: 500 })
    const professionals = sketch.functions.flatMap((job) => {
      const start = joins + 1
      return sketch.key === SUCCESSION.partner
        ? [appoint(sketch, job, start, SUCCESSION.day), appoint(sketch, job, SUCCESSION.day + 14, FOREVER)]
        : [appoint(sketch, job, start, FOREVER)]
    })
    return { ...sketch, id: partner, professionals }
  })
}

/** Agreements among partners: a coalition, collaborations, two-year results with funders. */
export function tellCoalition(partners: readonly Partner[], chronicle: Chronicle) {
  const { id, happen } = chronicle
  const partner = (key: string) => partners.find((one) => one.key === key)!.id
  const coalition = id('coalition', 'eenzaamheid')
  const founders = ['welzijn', 'wonen', 'gemeente', 'cardia'].map(partner)
  const purpose = 'Niemand in RijswijkBuiten staat alleen omdat niemand het wist.'
  happen(
    'coalition-formed',
    { coalition, name: 'Coalitie Eén tegen eenzaamheid RijswijkBuiten', purpose, partners: founders },
    { day: turns.coalitionForms },
  )
  for (const [key, day] of [
    ['huisarts', 110],
    ['bibliotheek', 190],
    ['sportpunt', 410],
  ] as const) {
    happen('partner-joined-coalition', { coalition, partner: partner(key) }, { day })
  }
  happen('partner-left-coalition', { coalition, partner: partner('sportpunt') }, { day: 690 })
  const agreements = [
    [['welzijn', 'wonen'], 'De huiskamer: ruimte van RijswijkWonen, programma van Welzijn Rijswijk.', 130],
    [['cardia', 'welzijn'], 'Nieuwe bewoners van Cardia worden welkom geheten.', 210],
    [['our-house', 'sportpunt'], 'Samen sporten met de buurt.', 260],
    [['huisarts', 'buurtteam'], 'Welzijn op recept.', 300],
  ] as const
  for (const [keys, about, day] of agreements) {
    happen('partners-agreed', { partners: keys.map(partner), about }, { day })
  }
  happen('partnership-ended', { partners: agreements[2][0].map(partner) }, { day: 640 })
}
